using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

/// <summary>How a server with a database of its own ends, and what it survives.</summary>
public sealed class EndTests : IDisposable
{
    private readonly string folder = TestFolder.Make();

    // More for who looks for an ending that comes once in a hundred.
    private static readonly int Rounds =
        int.Parse(Environment.GetEnvironmentVariable("CATALOGUE_ENDINGS") ?? "1", CultureInfo.InvariantCulture);

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public async Task A_server_told_to_end_does_so_with_its_database_and_starts_again_with_the_same_data()
    {
        (Func<string, ServerProcess> Start, string Signal)[] ways =
        [
            (ServerProcess.StartOn, ServerProcess.Terminate),
            (ServerProcess.StartOn, ServerProcess.Interrupt),
            (ServerProcess.StartInBackgroundOn, ServerProcess.Interrupt),
        ];
        foreach (var (start, signal) in ways)
        {
            using var server = start(Data);
            using var client = await server.ListeningAsync();
            Assert.Equal(EmbeddedData.StartingOffers().Published, await client.CountOffersAsync());
            var database = EmbeddedData.ProcessOf(Data)!.Value;

            Assert.Equal((0, ""), await server.EndAsync(signal));
            Assert.Throws<ArgumentException>(() => Process.GetProcessById(database));
            Assert.Null(EmbeddedData.ProcessOf(Data));
        }
    }

    [Fact]
    public async Task A_server_told_to_end_while_it_starts_does_so_in_order_and_the_next_goes_on()
    {
        // Those that are said by each start, however far the one before came.
        string[] stages = ["Making a new database", "Making a new database", "is running on the data", "is running on the data", "Serving version", "Now listening on"];
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < stages.Length; at++)
            {
                using var server = ServerProcess.StartOn(Data);
                await server.LineAsync(stages[at..]);
                Assert.Equal((0, ""), await server.EndAsync(at % 2 == 0 ? ServerProcess.Terminate : ServerProcess.Interrupt));
                Assert.Null(EmbeddedData.ProcessOf(Data));
                Assert.False(File.Exists(Path.Combine(Data, "server.pid")));
            }

            Directory.Delete(Data, recursive: true);
        }
    }

    [Fact]
    public async Task A_server_told_to_end_waits_neither_for_requests_that_do_not_come_nor_for_answers_that_nobody_reads()
    {
        using var server = ServerProcess.StartOn(Data);
        using var client = await server.ListeningAsync();
        using var half = await ConnectAsync(client, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"que");
        const string listen = "{\"query\":\"subscription { offerChanged { kind } }\"}";
        using var events = await ConnectAsync(client, $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: {listen.Length}\r\n\r\n{listen}");
        Assert.NotEqual(0, await events.ReceiveAsync(new byte[1]));

        // It says itself when it had to be killed, and ends with another code.
        Assert.Equal((0, ""), await server.EndAsync(ServerProcess.Terminate));
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
            Assert.Matches(
                @"^The data folder '.*' is already in use by another Catalogue server \(process \d+\): stop it, or choose another folder with --Catalogue:DataFolder\.\n$",
                error);
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
        await Eventually.TrueAsync(
            async () => (await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).Contains("\"ready\"", StringComparison.Ordinal));
        Assert.Equal((0, ""), await server.EndAsync(ServerProcess.Terminate));
    }

    private static async Task<Socket> ConnectAsync(HttpClient client, string request)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        return socket;
    }
}
