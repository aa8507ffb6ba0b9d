using Catalogue.Data.Files;

namespace Catalogue.Api.Start;

/// <summary>`export`: writes the working catalogue to a file or standard output, in the form that `import` reads; docs/import.md.</summary>
internal static class ExportCommand
{
    public static Command Command { get; } = new(
        "export",
        "export [--format json|csv] [--separator comma|semicolon|tab] [--out FILE]",
        "writes the working catalogue as JSON, or its offers as CSV",
        "export --format csv --separator semicolon --out offers.csv",
        RunAsync)
    {
        Options =
        [
            new("format", "FORMAT", "json for everything, csv for the offers (json)"),
            new("separator", "SEPARATOR", "between the cells of a CSV: comma, semicolon or tab (comma)"),
            new("out", "FILE", "where to; standard output without it"),
        ],
    };

    private static async Task<int?> RunAsync(CommandRun run)
    {
        var path = run.Line.Option("out");
        var isCsv = run.Line.Choice("format", "json", "csv") == "csv";
        if (!isCsv && run.Line.Option("separator") is not null)
            throw new UsageException("--separator goes with --format csv.");
        var separator = run.Line.Choice("separator", "comma", "semicolon", "tab") switch { "semicolon" => ';', "tab" => '\t', _ => ',' };
        var licence = DataLicenceSetting.Read(run.Configuration);
        try
        {
            await using var source = await run.OpenAsync();
            if (path is null)
                await WriteAsync(Console.OpenStandardOutput());
            else
                await ReplaceAsync(path, WriteAsync);
            return 0;

            Task WriteAsync(Stream output) => isCsv
                ? CatalogueExport.WriteCsvAsync(source.Connections, output, licence, separator, run.Cancel)
                : CatalogueExport.WriteJsonAsync(source.Connections, output, licence, run.Cancel);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The file cannot be written ({fault.Message.TrimEnd('.')}): name another with --out.");
        }
    }

    // Other readers of the file, and an export that is interrupted, still find the old file.
    private static async Task ReplaceAsync(string path, Func<Stream, Task> write)
    {
        var part = $"{path}.part";
        try
        {
            await using (var file = File.Create(part))
                await write(file);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
