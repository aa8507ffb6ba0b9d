using System.Text.Json;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// A database that cannot do what it is asked: who writes is told a true sentence, the log has PostgreSQL's words, health the class of the
/// fault, until it is over.
/// </summary>
public sealed class DatabaseOutageTests
{
    private const string Words = "could not extend file \"base/16384/24601\": as told by the system";

    [Theory]
    [InlineData("53100", "has no room left on its disk", "The database's disk is full")]
    [InlineData("58030", "cannot write to its disk", "The database cannot use its disk")]
    [InlineData("53200", "has too little memory", "The database has too little memory")]
    [InlineData("53300", "has no connection left", "The database has no connection left")]
    [InlineData("25006", "takes no writes at the moment", "The database is read-only")]
    [InlineData("42501", "refuses the server what it needs", "The server's role lacks a right")]
    [InlineData("57P03", "cannot be reached", "The database cannot be reached")]
    public async Task Each_class_is_told_and_is_over_by_itself(string state, string sentence, string reason)
    {
        await using var city = await TestProvider.StartAsync();
        var (clock, log) = (new ManualClock(), new KeptFaults());
        await using var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), clock, city.Settings("city"), log);
        var staff = new Staff(api, city);
        await api.Database.AskAsync($"""
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Words}' USING ERRCODE = '{state}'; END $$;
            CREATE TRIGGER fail BEFORE INSERT ON curation_call FOR EACH ROW EXECUTE FUNCTION fail()
            """);

        var answer = await SendAsync();
        Assert.Contains("\"UNAVAILABLE\"", answer, StringComparison.Ordinal);
        Assert.Contains($"The database {sentence}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("base/", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(state, answer, StringComparison.Ordinal);
        Assert.Contains(
            log.Lines, line => line.StartsWith("Error: ", StringComparison.Ordinal) && line.Contains(Words, StringComparison.Ordinal));
        var ready = await ReadyAsync();
        Assert.Equal("degraded", ready.GetProperty("status").GetString());
        Assert.StartsWith(reason, ready.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(200, (await api.AskAsync("{ offers { totalCount } }")).Status);

        // Still so when it is tried again, and each fault is logged once while it lasts.
        await clock.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("degraded", (await ReadyAsync()).GetProperty("status").GetString());
        Assert.Single(
            log.Lines, line => line.StartsWith("Error: ", StringComparison.Ordinal) && line.Contains(Words, StringComparison.Ordinal));

        await api.Database.AskAsync("DROP FUNCTION fail CASCADE");
        var over = Eventually.TrueAsync(async () => (await ReadyAsync()).GetProperty("status").GetString() == "ready");
        await clock.PassUntilAsync(over, TimeSpan.FromSeconds(5));
        await over;
        Assert.Contains("\"userErrors\":[]", await SendAsync(), StringComparison.Ordinal);

        async Task<string> SendAsync() => (await api.AskAsAsync(staff.Administrator, $$"""
            mutation { createOffer(input: {idempotencyKey: "k", content: {title: "Een proef", organisation: "{{Staff.Organisation}}"} }) { userErrors { code message } } }
            """)).Text;

        async Task<JsonElement> ReadyAsync() => (await api.GetAsync("/health/ready", null)).Body;
    }
}
