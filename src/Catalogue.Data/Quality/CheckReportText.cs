using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Data.Curation;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Quality;

/// <summary>A report as text, with the first findings of each section, or complete as JSON.</summary>
public static class CheckReportText
{
    private const int MostShown = 20;
    private const int Piece = 64 * 1024;

    public static async Task WriteAsync(CheckReport report, TextWriter output)
    {
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Version {report.Version.Number} on {report.Day:yyyy-MM-dd}: {report.Offers} offers, {report.Count} findings."));
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

    /// <summary>The complete report, which may have a million findings: it is streamed.</summary>
    public static async Task WriteJsonAsync(CheckReport report, TextWriter output)
    {
        var bytes = new ArrayBufferWriter<byte>();
        await using var json =
            new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", report.Version.Number);
        json.WriteString("day", report.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("offers", report.Offers);
        json.WriteNumber("count", report.Count);
        json.WriteStartArray("sections");
        foreach (var section in report.Sections)
        {
            json.WriteStartObject();
            json.WriteString("key", section.Key);
            json.WriteString("title", section.Title);
            json.WriteNumber("count", section.Findings.Length);
            json.WriteStartArray("findings");
            foreach (var finding in section.Findings)
            {
                json.WriteStartObject();
                json.WriteString("kind", Name(finding.Kind));
                json.WriteString("slug", finding.Slug);
                json.WriteString("message", finding.Message);
                json.WriteEndObject();
                if (bytes.WrittenCount >= Piece)
                    await HandOverAsync();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await HandOverAsync();
        await output.WriteLineAsync();

        // Only between whole values, so that no character is split.
        async Task HandOverAsync()
        {
            await json.FlushAsync();
            await output.WriteAsync(Encoding.UTF8.GetString(bytes.WrittenSpan));
            bytes.ResetWrittenCount();
        }
    }

    private static string Name(EntryKind kind) => UpperSnake<EntryKind>.Name(kind);
}
