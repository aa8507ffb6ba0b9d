using System.Diagnostics;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

/// <summary>How a server with a database of its own ends, and what it survives.</summary>
public sealed class EndTests : IDisposable
{
    private readonly string _folder = TestFolder.Make();

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => TestFolder.Remove(_folder);

    [Fact]
    public async Task A_server_told_to_end_does_so_with_its_database_and_starts_again_with_the_same_data()
    {
        foreach (var signal in new[] { ServerProcess.Terminate, ServerProcess.Interrupt })
        {
            using var server = ServerProcess.StartOn(Data);
            using var client = await server.ListeningAsync();
            Assert.Equal(EmbeddedData.StartingOffers().Published, await client.CountOffersAsync());
            using var database = Process.GetProcessById(EmbeddedData.ProcessOf(Data)!.Value);

            var watch = Stopwatch.StartNew();
            var (code, error) = await server.EndAsync(signal);
            Assert.Equal((0, ""), (code, error));
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            await database.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(1)).Token);
            Assert.Null(EmbeddedData.ProcessOf(Data));
        }
    }

    [Fact]
    public async Task A_second_server_on_the_folder_is_refused_and_the_first_survives_it_and_the_killing_of_its_database()
    {
        using var server = ServerProcess.StartOn(Data);
        using var client = await server.ListeningAsync();
        using (var second = ServerProcess.StartOn(Data))
        {
            var (code, error) = await second.EndAsync();
            Assert.Equal(1, code);
            Assert.Matches(@"^The data folder '.*' is already in use by another Catalogue server \(process \d+\): stop it, or choose another folder with --Catalogue:DataFolder\.\n$", error);
        }

        var published = EmbeddedData.StartingOffers().Published;
        Assert.Equal(published, await client.CountOffersAsync());
        var killed = EmbeddedData.ProcessOf(Data)!.Value;
        await ServerProcess.SignalAsync(killed, "KILL");
        Assert.Equal(published, await client.CountOffersAsync());
        await server.LineAsync("PostgreSQL ended unexpectedly: starting it again");
        await Eventually.TrueAsync(async () =>
        {
            Assert.Equal(published, await client.CountOffersAsync());
            return EmbeddedData.ProcessOf(Data) is { } again && again != killed;
        });
        await Eventually.TrueAsync(async () => (await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).Contains("\"ready\"", StringComparison.Ordinal));
        Assert.Equal((0, ""), await server.EndAsync(ServerProcess.Terminate));
    }
}
