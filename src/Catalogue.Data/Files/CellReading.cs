using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Entries;

namespace Catalogue.Data.Files;

/// <summary>
/// Puts the cells of a row into the JSON form of an offer: a cell sets its value, an empty cell removes it, and fields without a column
/// stay.
/// </summary>
internal sealed class CellReading(KnownEntries known)
{
    private static readonly Dictionary<string, bool> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = true, ["waar"] = true, ["ja"] = true, ["vrai"] = true, ["yes"] = true,
        ["false"] = false, ["onwaar"] = false, ["nee"] = false, ["faux"] = false, ["no"] = false,
    };

    public void Read(JsonObject offer, CsvHeader header, CsvRecord record, Action<ImportFinding> report)
    {
        foreach (var (at, column) in header.Columns)
        {
            var cell = record.Cells[at];
            void Error(string message, string remedy) => report(ImportFinding.Error(record.Line, column.Name, cell, message, remedy));
            if (column.Column.Kind is not (CellKind.Number or CellKind.Json) && FormulaGuard.Judge(cell) is var (severity, message, remedy))
                report(new(severity, record.Line, column.Name, cell, message, remedy));
            if (cell.Contains('\uFFFD'))
                Error("has a letter that is lost", "save the file as UTF-8 from the program that it comes from");
            if (cell.Any(letter => letter < ' ' && letter is not ('\n' or '\r' or '\t')))
                Error("has a character that is no text", "take it out");
            Put(offer, column, FormulaGuard.Unguard(cell), Error);
        }

        foreach (var column in OfferColumns.All.Where(column => column.Kind == CellKind.Localized))
        {
            if (EntryPath.At(offer, column.Name) is JsonObject text && !text.ContainsKey("nl"))
                report(
                    ImportFinding.Error(
                        record.Line,
                        $"{column.Name}.nl",
                        null,
                        $"is empty, yet there is a text in {string.Join(", ", text.Select(translation => translation.Key))}",
                        "give the Dutch too"));
        }

        foreach (var (at, column) in header.Columns.Where(column => column.Column.Column.Kind == CellKind.Marks))
            Mark(
                offer,
                column,
                CellList.Split(record.Cells[at]).ToHashSet(),
                (value, message, remedy) => report(ImportFinding.Error(record.Line, column.Name, value, message, remedy)));
    }

    private void Put(JsonObject offer, HeaderColumn header, string cell, Action<string, string> error)
    {
        var column = header.Column;
        switch (column.Kind)
        {
            case CellKind.Marks:
                break;
            case CellKind.Localized:
                EntryPath.Put(
                    offer,
                    column.Name,
                    TranslationMarks.With(
                        EntryPath.At(offer, column.Name), header.Language!, string.IsNullOrWhiteSpace(cell) ? "" : cell)?.DeepClone());
                break;
            default:
                EntryPath.Put(offer, column.Name, string.IsNullOrWhiteSpace(cell) ? null : Value(column, cell, error));
                break;
        }
    }

    private JsonNode? Value(OfferColumn column, string cell, Action<string, string> error) => column.Kind switch
    {
        CellKind.Word => cell.Trim(),
        CellKind.Day => CellDay.Read(cell.Trim())?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? cell.Trim(),
        CellKind.Number => Number(cell.Trim()),
        CellKind.Flag => Flags.TryGetValue(cell.Trim(), out var flag) ? flag : cell,
        CellKind.List => new JsonArray([.. CellList.Split(cell).Select(text => (JsonNode)text)]),
        CellKind.Areas => Areas(cell, error),
        CellKind.Partners when !cell.TrimStart().StartsWith('[') => new JsonArray(
            [.. CellList.Split(cell).Select(slug => new JsonObject { ["organisation"] = slug })]),
        CellKind.Json or CellKind.Partners => Json(cell, error),
        _ => cell,
    };

    // Belgian spreadsheets write 2,50.
    private static JsonNode Number(string cell) =>
        decimal.TryParse(
            cell.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number)
            ? number == decimal.Truncate(number) ? JsonValue.Create(
                (long)Math.Clamp(number, long.MinValue, long.MaxValue)) : JsonValue.Create(number)
            : cell;

    private static JsonNode? Json(string cell, Action<string, string> error)
    {
        try
        {
            using var json = JsonDocument.Parse(cell, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return JsonNode.Parse(cell);
        }
        catch (JsonException fault)
        {
            error($"is not JSON ({fault.Message.Split(". ")[0]})", "write it as docs/import.md shows");
            return null;
        }
    }

    private JsonArray Areas(string cell, Action<string, string> error)
    {
        var areas = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var slug in CellList.Split(cell))
        {
            if (known.Find(EntryKind.Municipality, slug) is not null)
            {
                Area(slug)["citywide"] = true;
            }
            else if (known.Find(EntryKind.Neighbourhood, slug) is { } place && known.MunicipalityOf(place) is { } municipality)
            {
                var area = Area(known.SlugOf(municipality));
                if (area["neighbourhoods"] is JsonArray places)
                    places.Add(slug);
                else
                    area["neighbourhoods"] = new JsonArray(slug);
            }
            else
            {
                var near = known.Nearest(EntryKind.Municipality, slug) ?? known.Nearest(EntryKind.Neighbourhood, slug);
                error(
                    $"names '{slug}', and there is no municipality or neighbourhood of that slug",
                    near is null ? "use the slug of one that is there" : $"did you mean '{near}'?");
            }
        }

        return [.. areas.Values];

        JsonObject Area(string municipality) => areas.TryGetValue(municipality, out var area)
            ? area
            : areas[municipality] = new() { ["municipality"] = municipality };
    }

    private static void Mark(JsonObject offer, HeaderColumn header, HashSet<string> marked, Action<string, string, string> error)
    {
        var isMachine = header.Column.Name == OfferColumns.MachineTexts;
        foreach (var column in OfferColumns.All.Where(column => column.Kind == CellKind.Localized))
        {
            var text = EntryPath.At(offer, column.Name);
            foreach (var language in text is JsonObject all ? all.Select(translation => translation.Key).ToList() : text is null ? []
                : ["nl"])
            {
                var isMarked = marked.Remove($"{column.Name}.{language}");
                text = isMachine
                    ? TranslationMarks.Marked(text, language, isMarked, null)
                    : TranslationMarks.Marked(text, language, null, !isMarked);
            }

            EntryPath.Put(offer, column.Name, text);
        }

        foreach (var stray in marked)
            error(stray, "names no text that the offer has", "write the column of a text that is there, as title.fr");
    }
}
