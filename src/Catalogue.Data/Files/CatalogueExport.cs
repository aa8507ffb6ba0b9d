using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Entries;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Themes;
using Catalogue.Data.Writing.Entries;
using Catalogue.Data.Writing.Forms;
using Npgsql;

namespace Catalogue.Data.Files;

/// <summary>
/// Writes the working catalogue in the forms that an import reads. For an offer with a pending change, the pending content is written.
/// </summary>
public static class CatalogueExport
{
    /// <summary>The name of the member with the terms of reuse; an import ignores it.</summary>
    internal const string Licence = "licence";

    private const int EntriesAtOnce = 100;

    /// <summary>
    /// Every entry of every noun as JSON: the terms of reuse, and lists in the form of the starting data, where an entry comes after those
    /// it refers to.
    /// </summary>
    public static async Task WriteJsonAsync(
        NpgsqlDataSource database, Stream output, DataLicence licence, CancellationToken cancel = default)
    {
        var entries = await LoadAsync(database, cancel);
        var form = new SeedForm(new KnownEntries(entries).SlugOf);
        await using var json =
            new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject(Licence);
        json.WriteString("name", licence.Name);
        json.WriteString("address", licence.Address);
        json.WriteEndObject();
        await ListAsync(json, "municipalities", entries.Municipalities.Select(form.Municipality), cancel);
        await ListAsync(json, "neighbourhoods", entries.Neighbourhoods.Select(entry => form.Noun(NeighbourhoodFields.All, entry)), cancel);
        await ListAsync(json, "schools", entries.Schools.Select(entry => form.Noun(SchoolFields.All, entry)), cancel);
        await ListAsync(json, "organisations", entries.Organisations.Select(entry => form.Noun(OrganisationFields.All, entry)), cancel);
        await ListAsync(json, "themes", entries.Themes.Select(entry => form.Noun(ThemeFields.All, entry)), cancel);
        await ListAsync(json, "platforms", entries.Platforms.Select(entry => form.Noun(ConsultationPlatformFields.All, entry)), cancel);
        await ListAsync(json, "offers", Offers(entries, form), cancel);
        json.WriteEndObject();
        await json.FlushAsync(cancel);
        output.WriteByte((byte)'\n');
    }

    /// <summary>
    /// The offers as CSV, one per row, with a column for each language that occurs, and an empty last column whose name gives the terms of
    /// reuse; UTF-8 with a byte order mark, by which spreadsheets recognise it.
    /// </summary>
    public static async Task WriteCsvAsync(
        NpgsqlDataSource database, Stream output, DataLicence licence, char separator = ',', CancellationToken cancel = default)
    {
        await WriteCsvAsync(await LoadAsync(database, cancel), output, licence, separator, cancel);
    }

    internal static async Task WriteCsvAsync(
        CatalogueEntries entries, Stream output, DataLicence licence, char separator, CancellationToken cancel)
    {
        var form = new SeedForm(new KnownEntries(entries).SlugOf);
        var header = Header(Offers(entries, form));
        await using var text =
            new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 64 * 1024, leaveOpen: true);
        var terms = $"#{Licence}: {licence.Name} {licence.Address}";
        await text.WriteAsync(CsvLine(header.Select(column => column.Name).Append(terms), separator));
        foreach (var offer in Offers(entries, form))
        {
            cancel.ThrowIfCancellationRequested();
            await text.WriteAsync(CsvLine(header.Select(column => CellWriting.Cell(offer, column)).Append(""), separator));
        }
    }

    private static List<HeaderColumn> Header(IEnumerable<JsonObject> offers)
    {
        var languages = OfferColumns.All.Where(column => column.Kind == CellKind.Localized).ToDictionary(
            column => column, _ => new List<string> { "nl" });
        foreach (var offer in offers)
        {
            foreach (var (column, seen) in languages)
                seen.AddRange(CellWriting.Languages(offer, column).Where(language => !seen.Contains(language)));
        }

        return [.. OfferColumns.All.SelectMany(column => languages.TryGetValue(column, out var seen)
            ? seen.Select(language => new HeaderColumn(column, language))
            : [new HeaderColumn(column, null)])];
    }

    private static string CsvLine(IEnumerable<string> cells, char separator) =>
        string.Join(separator, cells.Select(cell => Quoted(cell, separator))) + "\r\n";

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().ContainsAny([separator, '"', '\r', '\n', ';']) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static IEnumerable<JsonObject> Offers(CatalogueEntries entries, SeedForm form) =>
        entries.Offers.Select(offer => form.Offer(offer.Slug, offer.Status, offer.Content, offer.LastChecked, offer.NextCheck));

    private static async Task ListAsync(Utf8JsonWriter json, string noun, IEnumerable<JsonObject> entries, CancellationToken cancel)
    {
        json.WriteStartArray(noun);
        foreach (var some in entries.Chunk(EntriesAtOnce))
        {
            foreach (var entry in some)
                entry.WriteTo(json);
            await json.FlushAsync(cancel);
        }

        json.WriteEndArray();
    }

    private static async Task<CatalogueEntries> LoadAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await CatalogueLoader.LoadAsync(connection, cancel)).Working.BySlug();
    }
}
