using Catalogue.Data.Curation;

namespace Catalogue.Data.Files;

/// <summary>An import's report as text, in Dutch or in English.</summary>
public sealed class ImportReportText(TextWriter output, bool isDutch)
{
    public async Task WriteAsync(ImportReport report, bool isDryRun)
    {
        await output.WriteLineAsync($"{report.File}: {Say(ImportSentences.InDutch(report.Form) ?? report.Form, report.Form)}");
        await SectionAsync(Say("Fouten", "Errors"), report.Errors, finding => [Shown(finding)]);
        await SectionAsync(Say("Waarschuwingen", "Warnings"), report.Warnings, finding => [Shown(finding)]);
        await SectionAsync(Say("Mogelijk dubbel", "Likely duplicates"), report.Duplicates, twin => [Shown(twin)]);
        await SectionAsync(Say("Nieuw", "To create"), report.Created, Lines);
        await SectionAsync(Say("Gewijzigd", "To change"), report.Changed, Lines);
        await output.WriteLineAsync();
        await output.WriteLineAsync(Say(
            $"{report.Created.Count} nieuw, {report.Changed.Count} gewijzigd, {report.Unchanged} ongewijzigd; fouten: "
            + $"{report.Errors.Count}, waarschuwingen: {report.Warnings.Count}.",
            $"{report.Created.Count} to create, {report.Changed.Count} to change, {report.Unchanged} left alone, {report.Errors.Count} "
            + $"errors, {report.Warnings.Count} warnings."));
        await output.WriteLineAsync(Outcome(report, isDryRun));
    }

    private string Say(string dutch, string english) => isDutch ? dutch : english;

    private string Outcome(ImportReport report, bool isDryRun) => report switch
    {
        { Errors.Count: > 0 } => Say("Er is niets geschreven: verbeter eerst de fouten.", "Nothing was written: correct the errors first."),
        { Applied: { } version } => Say($"Opgeslagen als versie {version.Number}.", $"Written as version {version.Number}."),
        { HasChanges: false } => Say(
            "Er is niets te schrijven: alles staat al zo in de catalogus.", "Nothing to write: the catalogue says all of this already."),
        _ when isDryRun => Say(
            "Dit was een proef en er is niets geschreven: voeg --apply toe om het te schrijven.",
            "This was a dry run and nothing was written: add --apply to write it."),
        _ => Say("Er is niets geschreven.", "Nothing was written."),
    };

    private string Shown(ImportFinding finding) =>
        !isDutch ? finding.ToString() : finding.Line > 0 ? $"regel {finding.Line}: {finding.InDutch()}" : finding.InDutch();

    private string Shown(LikelyDuplicate twin) => Say(
        $"regel {twin.Line}: {(twin.Path is null ? "" : $"{twin.Path}: ")}{twin.Slug} \"{twin.Title}\" lijkt sterk op {twin.OtherSlug} "
        + $"\"{twin.OtherTitle}\", van dezelfde organisatie op dezelfde plaats.",
        $"line {twin.Line}{(twin.Path is null ? "" : $", at {twin.Path}")}: {twin.Slug} \"{twin.Title}\" is much like {twin.OtherSlug} "
        + $"\"{twin.OtherTitle}\", of the same organisation in the same place.");

    private IEnumerable<string> Lines(ImportedEntry entry)
    {
        var status = entry.Status is { } given && entry.Changes.Count == 0 ? $" ({given})" : "";
        return entry.Changes.Select(change => $"    {change.ToText(isDutch)}")
            .Prepend($"{Say("regel", "line")} {entry.Line}: {Noun(entry.Kind)} {entry.Slug}{status}");
    }

    private string Noun(EntryKind kind) => kind switch
    {
        EntryKind.Municipality => Say("gemeente", "municipality"),
        EntryKind.Neighbourhood => Say("wijk", "neighbourhood"),
        EntryKind.School => "school",
        EntryKind.Organisation => Say("organisatie", "organisation"),
        EntryKind.Theme => Say("thema", "theme"),
        EntryKind.Platform => Say("overlegplatform", "platform"),
        EntryKind.Offer => Say("aanbod", "offer"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private async Task SectionAsync<T>(string title, TruncatedList<T> entries, Func<T, IEnumerable<string>> lines)
    {
        if (entries.Count == 0)
            return;
        await output.WriteLineAsync();
        await output.WriteLineAsync($"{title} ({entries.Count})");
        foreach (var line in entries.First.SelectMany(lines))
            await output.WriteLineAsync($"  {line}");
        var more = entries.Count - entries.First.Count;
        if (more > 0)
            await output.WriteLineAsync(Say($"  … en nog {more}", $"  … and {more} more"));
    }
}
