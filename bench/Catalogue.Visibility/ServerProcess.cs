using System.Diagnostics;

namespace Catalogue.Visibility;

/// <summary>A server in a process of its own, on a free port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(string connectionString)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Catalogue.Api.dll"), "--urls", "http://127.0.0.1:0"]) 
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ConnectionStrings__Catalogue"] = connectionString;
        var started = Process.Start(start)!;
        const string Said = "Now listening on: ";
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Said, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = started.StandardOutput.ReadToEndAsync();
                return new ServerProcess(started, new Uri(line[(at + Said.Length)..]));
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
