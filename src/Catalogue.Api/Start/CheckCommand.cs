using Catalogue.Data.Quality;
using Catalogue.Data.Time;

namespace Catalogue.Api.Start;

/// <summary>`check`: reports possible improvements to the working catalogue.</summary>
internal static class CheckCommand
{
    public static Command Command { get; } = new(
        "check",
        "check [--format text|json] [--strict]",
        "tells what is to be improved in the catalogue; with --strict, exit code 1 when there is anything",
        "check --format json --strict",
        RunAsync)
    {
        Options = [new("format", "FORMAT", "text for people, json for programs (text)"),
            new("strict", null, "exit code 1 when there is anything to improve")],
    };

    private static async Task<int?> RunAsync(CommandRun run)
    {
        var isJson = run.Line.Choice("format", "text", "json") == "json";
        await using var source = await run.OpenAsync();
        var report = await CatalogueCheck.RunAsync(source.Connections, new BrusselsClock(run.Clock).Today, run.Cancel);
        if (isJson)
            await CheckReportText.WriteJsonAsync(report, run.Output);
        else
            await CheckReportText.WriteAsync(report, run.Output);
        return run.Line.Has("strict") && report.Count > 0 ? 1 : 0;
    }
}
