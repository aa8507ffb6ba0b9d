using System.Net;
using System.Net.Sockets;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

/// <summary>What keeps a server from starting is told in one sentence that says what to do, with an exit code that is not 0.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly string folder = TestFolder.Make();

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public async Task A_port_in_use()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var database = await CatalogueTemplate.SeededAsync();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        Assert.Equal(
            $"Failed to bind to address {address}: address already in use. Stop what uses it, or choose another address with --urls http://localhost:5081.",
            await RefusalAsync("--urls", address, "--ConnectionStrings:Catalogue", database.ConnectionString));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");
        var refusal = await RefusalAsync("--Catalogue:DataFolder", Path.Combine(file, "data"));
        Assert.StartsWith($"The data folder '{file}/data' cannot be written (", refusal, StringComparison.Ordinal);
        Assert.EndsWith("choose another folder with --Catalogue:DataFolder.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_PostgreSQL_to_be_found()
    {
        var empty = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;
        Assert.StartsWith(
            $"Catalogue:PostgresBinaries names '{empty}', where no PostgreSQL can be run",
            await RefusalAsync("--Catalogue:PostgresBinaries", empty, "--Catalogue:DataFolder", Path.Combine(folder, "data")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_schema()
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        await database.AskAsync(
            "INSERT INTO schema_migration VALUES ('9999_later', '10.0.0'); UPDATE schema_support SET needed = '9999_later'");
        Assert.Equal(
            $"The database '{database.Name}' was migrated by a newer version of the catalogue (it has '9999_later'): start that version, or use another database.",
            await RefusalAsync("--ConnectionStrings:Catalogue", database.ConnectionString));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=catalogue;Username=x", "There is no PostgreSQL to be reached at 127.0.0.1:1: start it, or correct ConnectionStrings:Catalogue.")]
    [InlineData("nonsense", "ConnectionStrings:Catalogue is no connection string")]
    public async Task A_connection_string_that_leads_nowhere(string connectionString, string sentence) =>
        Assert.StartsWith(sentence, await RefusalAsync("--ConnectionStrings:Catalogue", connectionString), StringComparison.Ordinal);

    [Theory]
    [InlineData("localhost", "Invalid url: 'localhost' is no address to listen on")]
    [InlineData("http://127.0.0.1:99999", "There is no such port to listen on")]
    [InlineData("http://192.0.2.1:5081", "The server cannot listen on the address it was given (")]
    public async Task An_address_that_cannot_be_listened_on(string address, string fault)
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        var refusal = await RefusalAsync("--urls", address, "--ConnectionStrings:Catalogue", database.ConnectionString);
        Assert.Contains(fault, refusal, StringComparison.Ordinal);
        Assert.EndsWith("choose another address with --urls http://localhost:5081.", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Limits:Depht=5", "There is no setting Limits:Depht. Did you mean \"Limits:Depth\"?")]
    [InlineData("--Limit:Depth=5", "There is no setting Limit. Did you mean \"Limits\"?")]
    [InlineData("--GraphQL:Batchin=true", "There is no setting GraphQL:Batchin. Did you mean \"GraphQL:Batching\"?")]
    public async Task A_setting_that_there_is_not(string setting, string sentence) => Assert.Equal(sentence, await RefusalAsync(setting));

    private async Task<string> RefusalAsync(params string[] arguments)
    {
        string[] elsewhere = arguments.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        string[] data = arguments.Contains("--Catalogue:DataFolder") ? [] : ["--Catalogue:DataFolder", Path.Combine(folder, "unused")];
        using var server = ServerProcess.Start([.. arguments, .. elsewhere, .. data]);
        var (code, error) = await server.EndAsync();
        Assert.Equal(1, code);
        Assert.DoesNotContain("   at ", await server.OutputAsync(), StringComparison.Ordinal);
        // No database was begun; of one elsewhere the search index is kept.
        var unused = new DirectoryInfo(Path.Combine(folder, "unused"));
        Assert.True(!unused.Exists || unused.GetFileSystemInfos() is [{ Name: "search" }]);
        return Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
