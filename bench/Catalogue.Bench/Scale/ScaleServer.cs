using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Catalogue.Bench.Scale;

/// <summary>The built server in a process of its own, on a catalogue that is filled.</summary>
internal sealed class ScaleServer : IAsyncDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);
    private readonly Process process;
    private readonly HttpClient client;

    private ScaleServer(Process process, HttpClient client) => (this.process, this.client) = (process, client);

    /// <summary>From the start of the process to the first answer.</summary>
    public TimeSpan Start { get; private set; }

    /// <summary>What the system says is resident, in megabytes of 1,000,000 bytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    public static async Task<ScaleServer> StartAsync(string program, string dataFolder, int port, string question)
    {
        var began = Stopwatch.GetTimestamp();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet", ["exec", program, "--urls", address, "--Catalogue:DataFolder", dataFolder, "--Logging:LogLevel:Default=Warning"]);
        var server = new ScaleServer(Process.Start(start)!, new HttpClient { BaseAddress = new Uri(address) });
        while (true)
        {
            try
            {
                await server.AskAsync(question);
                server.Start = Stopwatch.GetElapsedTime(began);
                return server;
            }
            catch (HttpRequestException) when (!server.process.HasExited)
            {
                await Task.Delay(BetweenTries);
            }
        }
    }

    /// <summary>How long one question took; its answer must be one without errors.</summary>
    public async Task<TimeSpan> AskAsync(string question)
    {
        var began = Stopwatch.GetTimestamp();
        using var content = new StringContent(question, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var took = Stopwatch.GetElapsedTime(began);
        return answer.StartsWith("{\"data\":{", StringComparison.Ordinal) ? took : throw new InvalidOperationException(answer);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        using (var end = Process.Start("kill", [process.Id.ToString(CultureInfo.InvariantCulture)]))
            await end.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
