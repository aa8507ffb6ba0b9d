using Catalogue.Data.Files;
using Catalogue.Data.Writing;

namespace Catalogue.Api.Start;

/// <summary>
/// `import`: checks a file of offers or of the whole catalogue against the present catalogue, and applies it if asked to; docs/import.md.
/// </summary>
internal static class ImportCommand
{
    public static Command Command { get; } = new(
        "import",
        "import FILE [--apply] [--language nl|en]",
        "checks a CSV or JSON file and tells what it would change, and with --apply changes it",
        "import offers.csv --apply",
        RunAsync)
    {
        Options =
        [
            new("apply", null, "change the catalogue; without it nothing is written"),
            new("language", "LANGUAGE", "nl or en, of what is told of the file (en)"),
        ],
        Operands = 1,
    };

    private static async Task<int?> RunAsync(CommandRun run)
    {
        if (run.Line.Operands is not [var path])
            throw new UsageException("import needs a file.");
        var isApplied = run.Line.Has("apply");
        var isDutch = run.Line.Choice("language", "en", "nl") == "nl";
        var report = await ReadAsync(run, path, isApplied);
        await new ImportReportText(run.Output, isDutch).WriteAsync(report, isDryRun: !isApplied);
        return report.Errors.Count > 0 ? 1 : 0;
    }

    private static async Task<ImportReport> ReadAsync(CommandRun run, string path, bool isApplied)
    {
        try
        {
            var length = new FileInfo(path).Length;
            await using var source = await run.OpenAsync();
            using var progress = run.Progress("Bytes", isApplied ? 2 * length : length);
            return await CatalogueImport.RunAsync(source.Connections, path, isApplied, run.Clock, progress, run.Cancel);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The file cannot be read ({fault.Message.TrimEnd('.')}): name another.");
        }
        catch (Exception refusal) when (refusal is CatalogueBusyException or CatalogueMovedException)
        {
            throw new CommandException(refusal.Message);
        }
    }
}
