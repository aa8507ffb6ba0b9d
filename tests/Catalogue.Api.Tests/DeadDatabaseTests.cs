using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests;

/// <summary>Every ready-made operation that reads, before and after the database is gone.</summary>
public sealed class DeadDatabaseTests
{
    // What only the database has: histories and reports.
    private static readonly HashSet<string> OfTheDatabase =
    [
        "staff/offer-history.graphql", "staff/offer-reports.graphql", "staff/tasks.graphql",
    ];

    [Fact]
    public async Task What_is_in_memory_is_answered_alike_and_what_is_not_says_that_the_database_is_away()
    {
        await using var city = await TestProvider.StartAsync();
        await using var api = await ApiServer.StartAsync(
            await CatalogueTemplate.SeededAsync(), new FixedDay(ApiServer.Day), [.. city.Settings("city")]);
        var administrator = city.Bearer("administrator");
        var reads = ReadyMadeOperationsTests.Names.Select(file => (File: file, Text: ReadyMadeOperationsTests.TextOf(file)))
            .Where(read => !read.Text.Contains("\nmutation ", StringComparison.Ordinal)).ToList();
        Assert.True(reads.Count > OfTheDatabase.Count);
        Assert.Subset(reads.Select(read => read.File).ToHashSet(), OfTheDatabase);

        Task<Answer> AskAsync((string File, string Text) read) => api.AskAsAsync(
            read.File.StartsWith("staff", StringComparison.Ordinal) ? administrator : null,
            read.Text,
            ReadyMadeOperationsTests.VariablesOf(read.Text));

        var before = new List<string>();
        foreach (var read in reads)
            before.Add((await AskAsync(read)).Text);
        await api.Database.AskElsewhereAsync($"ALTER DATABASE \"{api.Database.Name}\" ALLOW_CONNECTIONS false");
        await api.Database.AskElsewhereAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{api.Database.Name}'");

        foreach (var (read, answered) in reads.Zip(before))
        {
            var now = (await AskAsync(read)).Text;
            if (OfTheDatabase.Contains(read.File))
                Assert.Contains("\"UNAVAILABLE\"", now, StringComparison.Ordinal);
            else
                Assert.Equal(answered, now);
        }
    }
}
