using System.Diagnostics;
using System.Runtime.CompilerServices;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

/// <summary>What `dotnet publish` makes of the server that was built for these tests, in a folder of its own.</summary>
public sealed class PublishedServer : IAsyncLifetime
{
    private static readonly string BuiltFolder = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);

    internal string Folder { get; } = TestFolder.Make();

    public async Task InitializeAsync()
    {
        var (code, output) = await PublishAsync(Folder);
        Assert.True(code == 0, output);
    }

    public Task DisposeAsync()
    {
        TestFolder.Remove(Folder);
        return Task.CompletedTask;
    }

    internal static string Repository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    /// <summary>The program that writes NOTICES.txt.</summary>
    internal static string NoticesProgram =>
        Path.Combine(
            Repository(), "build", "Catalogue.Notices", "bin", Configuration, Path.GetFileName(BuiltFolder), "Catalogue.Notices.dll");

    // Built already, the pages too where there are any: what is tested runs after that, and others of these projects may be building.
    internal static Task<(int Code, string Output)> PublishAsync(string folder, params string[] properties) => RunAsync(
    [
        "publish",
        "src/Catalogue.Api",
        "--no-build",
        "-c",
        Configuration,
        "-o",
        folder,
        "-nodeReuse:false",
        "-p:BuildWeb=false",
        .. properties,
    ]);

    internal static async Task<(int Code, string Output)> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository(),
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(BuiltFolder)!);
}
