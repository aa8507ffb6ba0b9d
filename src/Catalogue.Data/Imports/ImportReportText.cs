namespace Catalogue.Data.Imports;

/// <summary>An import's report as people read it.</summary>
public static class ImportReportText
{
    public static async Task WriteAsync(ImportReport report, TextWriter output, bool isDryRun)
    {
        await output.WriteLineAsync($"{report.File}: {report.Form}");
        await SectionAsync(output, "Errors", report.Errors, finding => [finding.ToString()]);
        await SectionAsync(output, "Warnings", report.Warnings, finding => [finding.ToString()]);
        await SectionAsync(output, "Likely duplicates", report.Duplicates, twin =>
            [$"line {twin.Line}: {twin.Slug} \"{twin.Title}\" is much like {twin.OtherSlug} \"{twin.OtherTitle}\", of the same organisation in the same place."]);
        await SectionAsync(output, "To create", report.Created, Lines);
        await SectionAsync(output, "To change", report.Changed, Lines);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"{report.Created.Count} to create, {report.Changed.Count} to change, {report.Unchanged} left alone, {report.Errors.Count} errors, {report.Warnings.Count} warnings.");
        await output.WriteLineAsync(Outcome(report, isDryRun));
    }

    private static string Outcome(ImportReport report, bool isDryRun) => report switch
    {
        { Errors.Count: > 0 } => "Nothing was written: correct the errors first.",
        { Applied: { } version } => $"Written as version {version.Number}.",
        { HasChanges: false } => "Nothing to write: the catalogue says all of this already.",
        _ when isDryRun => "This was a dry run and nothing was written: add --apply to write it.",
        _ => "Nothing was written.",
    };

    private static IEnumerable<string> Lines(ImportedEntry entry) =>
    [
        $"line {entry.Line}: {UpperSnake<Curation.EntryKind>.Name(entry.Kind).ToLowerInvariant()} {entry.Slug}{(entry.Status is { } status && entry.Changes.Count == 0 ? $" ({status})" : "")}",
        .. entry.Changes.Select(change => $"    {change}"),
    ];

    private static async Task SectionAsync<T>(TextWriter output, string title, FirstOf<T> entries, Func<T, IEnumerable<string>> lines)
    {
        if (entries.Count == 0)
            return;
        await output.WriteLineAsync();
        await output.WriteLineAsync($"{title} ({entries.Count})");
        foreach (var line in entries.First.SelectMany(lines))
            await output.WriteLineAsync($"  {line}");
        if (entries.Count > entries.First.Count)
            await output.WriteLineAsync($"  … and {entries.Count - entries.First.Count} more");
    }
}
