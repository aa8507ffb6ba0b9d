using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Start;

/// <summary>The built program in a process of its own, as a person starts it, to be told to end and to be killed.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    public const string Terminate = "TERM";
    public const string Interrupt = "INT";

    // A start takes some seconds of processor time, which beside many builds can be minutes: a process hangs when it gets no further with
    // the processor time that it does get.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LeastWork = TimeSpan.FromMilliseconds(100);

    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly List<string> seen = [];
    private readonly Task<string> error;

    private ServerProcess(Process process)
    {
        this.process = process;
        error = process.StandardError.ReadToEndAsync();
        _ = ReadAsync();
    }

    public static ServerProcess Start(params string[] arguments) => Run(["dotnet", .. Program, .. arguments]);

    /// <summary>On a machine that has these environment variables beside its own.</summary>
    public static ServerProcess StartWith(Dictionary<string, string> environment, params string[] arguments) =>
        Run(["dotnet", .. Program, .. arguments], environment);

    /// <summary>As <see cref="StartOn"/>, by a shell in the background, which has what it starts there ignore Ctrl-C.</summary>
    public static ServerProcess StartInBackgroundOn(string dataFolder) =>
        Run(["sh", "-c", "trap '' INT; exec \"$@\"", "sh", "dotnet", .. Program, .. On(dataFolder)]);

    /// <summary>On a free port, with its own database in a folder.</summary>
    public static ServerProcess StartOn(string dataFolder) => Start(On(dataFolder));

    /// <summary>Waits for a line of its log that holds one of these texts; when none comes, all that came instead is told.</summary>
    public async Task<string> LineAsync(params string[] texts)
    {
        var said = string.Join("\" or \"", texts);
        using var patience = new CancellationTokenSource(Patience);
        await using var renewal = RenewWhileItWorks(patience);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(patience.Token))
            {
                seen.Add(line);
                if (texts.Any(text => line.Contains(text, StringComparison.Ordinal)))
                    return line;
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException(
                $"The server did not say \"{said}\" within {Patience.TotalSeconds} s of its last work:\n{string.Join('\n', seen)}", late);
        }

        throw new InvalidOperationException($"The server ended before it said \"{said}\":\n{string.Join('\n', seen)}\n{await error}");
    }

    /// <summary>A client of it, once it listens.</summary>
    public async Task<HttpClient> ListeningAsync() =>
        new() { BaseAddress = new Uri(Address().Match(await LineAsync("Now listening on: ")).Value) };

    /// <summary>All that it wrote to standard output, once it has ended.</summary>
    public async Task<string> OutputAsync()
    {
        await foreach (var line in lines.Reader.ReadAllAsync())
            seen.Add(line);
        return string.Join('\n', seen);
    }

    /// <summary>Its exit code, and what it wrote to standard error.</summary>
    public async Task<(int Code, string Error)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var renewal = RenewWhileItWorks(patience);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await error);
    }

    public async Task<(int Code, string Error)> EndAsync(string signal)
    {
        await SignalAsync(process.Id, signal);
        return await EndAsync();
    }

    public async Task KillHardAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public static async Task SignalAsync(int process, string signal)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {process}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static string[] Program => ["exec", Path.Combine(AppContext.BaseDirectory, "Catalogue.Api.dll")];

    private static string[] On(string dataFolder) => ["--urls", "http://127.0.0.1:0", "--Catalogue:DataFolder", dataFolder];

    private static ServerProcess Run(string[] command, Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment.Remove("ConnectionStrings__Catalogue");
        start.Environment.Remove("Catalogue__DataFolder");
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;
        return new ServerProcess(Process.Start(start)!);
    }

    private Timer RenewWhileItWorks(CancellationTokenSource patience)
    {
        var (since, worked) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        var often = Patience / 9;
        return new Timer(_ => Renew(), null, often, often);

        void Renew()
        {
            if (Stopwatch.GetElapsedTime(since) > MostPatience)
                return;
            try
            {
                process.Refresh();
                var now = process.TotalProcessorTime;
                if (now - worked > LeastWork)
                    patience.CancelAfter(Patience);
                worked = now;
            }
            catch (InvalidOperationException)
            {
                // It has ended.
            }
        }
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            lines.Writer.TryWrite(line);
        lines.Writer.Complete();
    }

    [GeneratedRegex("http://[0-9.:]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}

internal static class ServerQuestions
{
    public static async Task<Answer> AskAsync(this HttpClient client, string query)
    {
        using var response = await client.GetAsync(new Uri("/graphql?query=" + Uri.EscapeDataString(query), UriKind.Relative));
        return await Answer.ReadAsync(response);
    }

    public static async Task<int> CountOffersAsync(this HttpClient client) =>
        (await client.AskAsync("{ offers(filter: {period: {}}) { totalCount } }")).Data.GetProperty("offers").GetProperty("totalCount")
            .GetInt32();
}
