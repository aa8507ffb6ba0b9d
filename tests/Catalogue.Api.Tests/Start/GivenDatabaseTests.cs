using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

/// <summary>A server that is given a database starts none of its own, and lives through that one's absence.</summary>
public sealed class GivenDatabaseTests : IDisposable
{
    private readonly string folder = TestFolder.Make();

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public async Task An_empty_database_that_is_given_is_migrated_and_filled_and_no_other_is_started()
    {
        await using var database = await TestDatabase.CloneAsync();
        var unused = Path.Combine(folder, "data");
        using var server = ServerProcess.Start("--urls", "http://127.0.0.1:0", "--ConnectionStrings:Catalogue", database.ConnectionString, "--Catalogue:DataFolder", unused);
        using var client = await server.ListeningAsync();
        Assert.Equal(EmbeddedData.StartingOffers().Published, await client.CountOffersAsync());
        Assert.Equal((0, ""), await server.EndAsync(ServerProcess.Terminate));
        // The index of searches alone is kept there, once there is one.
        var kept = new DirectoryInfo(unused);
        Assert.True(!kept.Exists || kept.GetFileSystemInfos() is [{ Name: "search" }]);
    }

    [Fact]
    public async Task A_server_whose_catalogue_has_a_row_that_cannot_be_read_names_it_and_ends()
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        var id = await database.AskAsync("UPDATE offer SET working = '{\"title\": 5}' WHERE slug = 'typlessen-sint-truiden' RETURNING id");
        using var server = ServerProcess.Start("--urls", "http://127.0.0.1:0", "--ConnectionStrings:Catalogue", database.ConnectionString);
        var (code, error) = await server.EndAsync();
        Assert.Equal(1, code);
        Assert.Matches($@"^The row of table offer with id {id} cannot be read \(.*\): correct it, or restore the database\.\n$", error);
    }

    [Fact]
    public async Task Without_its_database_a_server_answers_on_says_that_it_is_degraded_and_catches_up()
    {
        await using var server = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        var before = await server.OffersAsync("{}");
        var name = server.Database.Name;
        await using var beside = await TestDatabase.CloneAsync();

        // One after the other: a server that is back before the first is committed would not be kept out.
        await beside.AskAsync($"ALTER DATABASE \"{name}\" ALLOW_CONNECTIONS false");
        await beside.AskAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await Eventually.TrueAsync(() => IsAsync(server, "degraded"));
        Assert.Equal(before, await server.OffersAsync("{}"));

        await beside.AskAsync($"ALTER DATABASE \"{name}\" ALLOW_CONNECTIONS true");
        await Eventually.TrueAsync(() => IsAsync(server, "ready"));
        await server.FollowAsync(await server.Database.SaveAsync("typlessen-sint-truiden", "Typen", Data.Offers.OfferStatus.Published));
        Assert.Contains(
            "\"Typen\"",
            (await server.AskAsync("{ offer(by: {slug: \"typlessen-sint-truiden\"}) { title } }")).Text,
            StringComparison.Ordinal);
    }

    private static async Task<bool> IsAsync(ApiServer server, string status)
    {
        var health = await server.GetAsync("/health/ready", accept: null);
        Assert.Equal(200, health.Status);
        return health.Body.GetProperty("status").GetString() == status;
    }
}
