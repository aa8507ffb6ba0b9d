using System.Net.Sockets;
using System.Text;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http;

/// <summary>A body that does not come whole is the client's affair: it is told if it is there, and the log has no error.</summary>
public sealed class BrokenBodyTests : IAsyncLifetime
{
    private SmallServer server = null!;

    public async Task InitializeAsync() => server = await SmallServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("/graphql", false)]
    [InlineData("/graphql", true)]
    [InlineData("/graphql/stream", false)]
    [InlineData("/graphql/stream", true)]
    public async Task A_client_that_breaks_off_is_no_error_of_the_server(string path, bool reset)
    {
        var token = await (await server.Http.PutAsync(new Uri("/graphql/stream", UriKind.Relative), null)).Content.ReadAsStringAsync();
        using (var client = await SendAsync($"{path}?token={token}", "Content-Length: 100000\r\nExpect: 100-continue"))
        {
            // The server asks for the body once it reads it.
            Assert.StartsWith("HTTP/1.1 100 ", await ReadAsync(client, 25), StringComparison.Ordinal);
            await client.GetStream().WriteAsync("{\"query\":"u8.ToArray());
            client.LingerState = new LingerOption(reset, 0);
        }

        await server.StopAsync();
        Assert.Empty(server.Faults.Lines);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql/stream")]
    public async Task Chunks_that_are_none_are_refused(string path)
    {
        using var client = await SendAsync(path, "Connection: close\r\nTransfer-Encoding: chunked");
        await client.GetStream().WriteAsync("nonsense\r\n"u8.ToArray());
        var answer = await ReadAsync(client, int.MaxValue);
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("""{"errors":[{"message":"The body breaks off, or is not sent as HTTP has it.","extensions":{"code":"BAD_REQUEST"}}]}""", answer, StringComparison.Ordinal);
        await server.StopAsync();
        Assert.Empty(server.Faults.Lines);
    }

    private async Task<TcpClient> SendAsync(string path, string headers)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Http.BaseAddress!.Host, server.Http.BaseAddress.Port);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n{headers}\r\n\r\n"));
        return client;
    }

    private static async Task<string> ReadAsync(TcpClient client, int most)
    {
        var (text, buffer) = (new StringBuilder(), new byte[1024]);
        while (text.Length < most
            && await client.GetStream().ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, most - text.Length))) is > 0 and var read)
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        return text.ToString();
    }
}
