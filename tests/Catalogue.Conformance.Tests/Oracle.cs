using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Catalogue.Conformance.Tests;

/// <summary>tests/conformance, run by Node.js against a server that runs.</summary>
internal static class Oracle
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>The seeds that documents are made from: 1 and 2, or as many as CATALOGUE_ORACLE_SEEDS says.</summary>
    public static TheoryData<int> Seeds() =>
        [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("CATALOGUE_ORACLE_SEEDS"), CultureInfo.InvariantCulture, out var count) ? Math.Max(count, 1) : 2)];

    /// <summary>Runs it with these arguments and gives what it wrote; fails with that when it says no.</summary>
    public static Task<string> AskAsync(params string[] arguments) => RunAsync("bin/oracle.mjs", arguments);

    /// <summary>The same of another program beside it.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var folder = Path.Combine(Repository, "tests", "conformance");
        Assert.True(
            Directory.Exists(Path.Combine(folder, "node_modules")),
            $"The oracle is not installed: run npm ci in {folder} and in its clients folder, or build with Node.js.");
        using var process = Process.Start(new ProcessStartInfo("node", [program, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.True(
                process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}\n{await error}");
            return output;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public static Task<string> CompareAsync(OracleTarget target, int seed) => AskAsync(
    [
        "differential", "--min-count", "1", "--min-locations", "1", "--seed", seed.ToString(CultureInfo.InvariantCulture),
        "--url", target.Url, "--sdl", target.SchemaFile, "--config", target.ConfigFile,
    ]);

    /// <summary>The line that counts what the specification says a server MUST, SHOULD and MAY do.</summary>
    public static async Task<string> AuditAsync(OracleTarget target) =>
        (await AskAsync("audit", "--url", target.Url)).Split('\n').Single(line => line.StartsWith("MUST ", StringComparison.Ordinal));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

/// <summary>Where a server is asked, the file that has its schema, and what the oracle is told of it.</summary>
internal sealed record OracleTarget(string Url, string SchemaFile, string ConfigFile);
