using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Database;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Api.Tests.Curation;

/// <summary>What the database is asked of each entry of a list, and a database of which no connection is to be had.</summary>
public sealed class ManyHistoriesTests(ManyOffers offers) : IClassFixture<ManyOffers>
{
    private readonly ApiServer api = offers.Api;
    private readonly Staff staff = new(offers.Api, offers.City);

    private string Administrator => staff.Administrator;

    [Fact]
    public async Task Two_hundred_offers_tell_their_history_and_reports_in_one_question_and_leave_connections_to_others()
    {
        // Until the lock goes every reading of a history waits, and holds its connection.
        await using var locking = new NpgsqlConnection(api.Database.ConnectionString);
        await locking.OpenAsync();
        await using var transaction = await locking.BeginTransactionAsync();
        await using (var lockTable = new NpgsqlCommand("LOCK TABLE offer_revision IN ACCESS EXCLUSIVE MODE", locking))
            await lockTable.ExecuteNonQueryAsync();
        var asking = api.AskAsAsync(Administrator, """
            query @inContext(catalogue: WORKING) {
              first: offers(filter: {period: {}}, first: 100) { ...Told }
              last: offers(filter: {period: {}}, last: 100) { ...Told }
            }
            fragment Told on OfferConnection { nodes { version history(first: 1) { version } reports { id } organisation { history(first: 1) { version } } } }
            """);
        await Eventually.TrueAsync(
            async () => await api.Database.AskAsync(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is > 0L);
        await (await api.Connections.OpenConnectionAsync()).DisposeAsync();
        await transaction.RollbackAsync();

        var answer = await asking;
        Assert.DoesNotContain("\"errors\"", answer.Text, StringComparison.Ordinal);
        var nodes = answer.Data.EnumerateObject().SelectMany(list => list.Value.GetProperty("nodes").EnumerateArray()).ToList();
        Assert.Equal(200, nodes.Count);
        Assert.All(nodes, node => Assert.Equal(
            $$"""[{"version":{{node.GetProperty("version")}}}]""", node.GetProperty("history").GetRawText()));
    }

    [Fact]
    public async Task Each_offer_gets_its_own_history_the_newest_first()
    {
        var slugs = ApiServer.Slugs(
            (await api.AskAsync("{ offers(filter: {period: {}}, first: 3) { nodes { slug } } }")).Data.GetProperty("offers")
                .GetProperty("nodes"));
        foreach (var title in (string[])["Eerste", "Tweede", "Derde"])
            await staff.DoAsync(Administrator, $"updateOffer(input: {{ offer: \"{slugs[1]}\", content: {{ title: \"{title}\" }} }})");

        var histories = (await api.AskAsAsync(Administrator, """
            query @inContext(catalogue: WORKING) { offers(filter: {period: {}}, first: 100) { nodes { slug history(first: 2) { version title } older: history(first: 5, before: 3) { version } } } }
            """)).Data.GetProperty("offers").GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("slug").GetString()!, node => node);
        Assert.Equal("""[{"version":4,"title":"Derde"},{"version":3,"title":"Tweede"}]""", histories[slugs[1]].GetProperty("history").GetRawText());
        Assert.Equal("""[{"version":2},{"version":1}]""", histories[slugs[1]].GetProperty("older").GetRawText());
        Assert.Equal("""[{"version":1}]""", histories[slugs[0]].GetProperty("older").GetRawText());
    }

    [Fact]
    public async Task Without_a_connection_to_be_had_each_says_so_and_goes_on_when_there_is_one()
    {
        var cursor =
            (await api.AskAsync("{ changes(first: 1000) { endCursor } }")).Data.GetProperty("changes").GetProperty("endCursor").GetString();
        await staff.DoAsync(Administrator, "createTheme(input: {content: {name: \"Nieuw\"}})");
        string[] operations =
        [
            "query @inContext(catalogue: WORKING) { offers(first: 100) { nodes { history { version } } } }",
            "query @inContext(catalogue: WORKING) { offers(first: 100) { nodes { reports { id } } } }",
            "query @inContext(catalogue: WORKING) { organisations(first: 20) { nodes { history { version } } } }",
            "query @inContext(catalogue: WORKING) { schools(first: 20) { nodes { history { version } } } }",
            "query @inContext(catalogue: WORKING) { themes { history { version } } }",
            "{ curatorTasks { totalCount } }",
            $"{{ changes(after: \"{cursor}\") {{ hasMore }} }}",
            "mutation { createTheme(input: {content: {name: \"Proef\"}}) { userErrors { code } } }",
            "mutation { importOffers(input: {csv: \"slug,title\\nnergens,Proef\"}) { saved } }",
            "mutation { handleReport(input: {report: \"00000000-0000-4000-8000-000000000000\", outcome: MENDED}) { userErrors { code } } }",
        ];
        var held = await HoldAllAsync();
        foreach (var operation in operations)
        {
            var told = Assert.IsType<Answer>(await api.AskAsAsync(Administrator, operation));
            var errors = told.Body.GetProperty("errors").EnumerateArray().ToList();
            Assert.All(errors, error => Assert.True(
                error.GetProperty("extensions").GetProperty("code").GetString() == "UNAVAILABLE", $"{operation}: {told.Text}"));
        }

        foreach (var connection in held)
            await connection.DisposeAsync();
        foreach (var operation in operations)
            Assert.DoesNotContain("\"extensions\"", (await api.AskAsAsync(Administrator, operation)).Text, StringComparison.Ordinal);
    }

    private async Task<List<NpgsqlConnection>> HoldAllAsync()
    {
        var held = new List<NpgsqlConnection>();
        try
        {
            while (true)
                held.Add(await api.Connections.OpenConnectionAsync());
        }
        catch (NpgsqlException fault) when (fault.InnerException is TimeoutException)
        {
            return held;
        }
    }
}

/// <summary>A catalogue of example offers, by a server that has few connections to its database.</summary>
public sealed class ManyOffers : IAsyncLifetime
{
    private const int Count = 240;

    // Beside those that the server keeps for itself.
    private const string FewConnections = "Maximum Pool Size=6;Timeout=1";

    internal TestProvider City { get; private set; } = null!;

    internal ApiServer Api { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        City = await TestProvider.StartAsync();
        var database = await CatalogueTemplate.EmptyAsync();
        await using (var server = CatalogueDatabase.OpenForServing(database.ConnectionString))
            await CatalogueDatabase.FillWithExamplesAsync(server, Count, randomSeed: 1, TimeProvider.System);
        Api = await ApiServer.StartAsync(
            database,
            new FixedDay(ApiServer.Day),
            [.. City.Settings("city"), "--ConnectionStrings:Catalogue", $"{database.ConnectionString};{FewConnections}"]);
    }

    public async Task DisposeAsync()
    {
        await Api.DisposeAsync();
        await City.DisposeAsync();
    }
}
