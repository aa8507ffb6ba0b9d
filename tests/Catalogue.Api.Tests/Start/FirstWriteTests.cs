using Catalogue.Api.Start;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

public sealed class FirstWriteTests
{
    private const string Written = "SELECT concat_ws(' ', (SELECT version FROM catalogue_version), (SELECT count(*) FROM audit_log), (SELECT count(*) FROM change), (SELECT sum(version) FROM school))";

    [Fact]
    public async Task It_writes_each_noun_once_and_leaves_nothing_of_it()
    {
        await using var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        var before = await api.Database.AskAsync(Written);
        using var first = new FirstWrite(api.Parts.Store, api.Parts.Curation, api.Parts.Entries);

        await first.StartAsync(default);
        await first.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(before, await api.Database.AskAsync(Written));
        // A number is given for each line of the audit log, also for those that are rolled back.
        Assert.Equal(
            6L,
            await api.Database.AskAsync(
                "SELECT nextval(pg_get_serial_sequence('audit_log', 'id')) - 1 - (SELECT count(*) FROM audit_log)"));
    }

    [Fact]
    public async Task With_the_database_away_nothing_comes_of_it()
    {
        await using var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        await api.Database.AskElsewhereAsync(
            $"ALTER DATABASE {api.Database.Name} ALLOW_CONNECTIONS false; SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{api.Database.Name}'");
        using var first = new FirstWrite(api.Parts.Store, api.Parts.Curation, api.Parts.Entries);

        await first.StartAsync(default);
        await first.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(first.ExecuteTask.IsCompletedSuccessfully);
    }
}
