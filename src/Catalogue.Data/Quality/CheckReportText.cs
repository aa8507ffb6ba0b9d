using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Quality;

/// <summary>A report as people read it, with the first findings of each section, and whole as JSON.</summary>
public static class CheckReportText
{
    private const int MostShown = 20;

    public static async Task WriteAsync(CheckReport report, TextWriter output)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Version {report.Version.Number} on {report.Day:yyyy-MM-dd}: {report.Offers} offers, {report.Count} findings."));
        foreach (var section in report.Sections.Where(section => !section.Findings.IsEmpty))
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"{section.Title} ({section.Findings.Length})");
            foreach (var finding in section.Findings.Take(MostShown))
                await output.WriteLineAsync($"  {Name(finding.Kind).ToLowerInvariant()} {finding.Slug}: {finding.Message}");
            if (section.Findings.Length > MostShown)
                await output.WriteLineAsync($"  … and {section.Findings.Length - MostShown} more; --format json gives all");
        }

        var sound = report.Sections.Where(section => section.Findings.IsEmpty).Select(section => section.Title.ToLowerInvariant()).ToList();
        if (sound.Count > 0)
            await output.WriteLineAsync($"{Environment.NewLine}None found of: {string.Join("; ", sound)}.");
    }

    public static JsonObject Json(CheckReport report) => new()
    {
        ["version"] = report.Version.Number,
        ["day"] = report.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["offers"] = report.Offers,
        ["count"] = report.Count,
        ["sections"] = new JsonArray([.. report.Sections.Select(section => new JsonObject
        {
            ["key"] = section.Key,
            ["title"] = section.Title,
            ["count"] = section.Findings.Length,
            ["findings"] = new JsonArray([.. section.Findings.Select(finding => new JsonObject { ["kind"] = Name(finding.Kind), ["slug"] = finding.Slug, ["message"] = finding.Message })]),
        })]),
    };

    private static string Name(EntryKind kind) => UpperSnake<EntryKind>.Name(kind);
}
