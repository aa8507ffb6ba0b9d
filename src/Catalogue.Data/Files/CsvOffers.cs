using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Writing.Entries;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Files;

/// <summary>
/// The offers of a CSV, row by row: fields without a column keep the catalogue's value. Note is the provenance of a new offer that has
/// none; null when it must have one.
/// </summary>
internal sealed class CsvOffers(KnownEntries known, OfferMatching matching, Action<ImportFinding> report, string? note = null)
{
    private readonly CellReading cells = new(known);
    private readonly SeedForm form = new(known.SlugOf);

    public IEnumerable<FileEntry> Read(TextReader text, char separator, int line = 1)
    {
        CsvHeader? header = null;
        foreach (var record in new CsvReader(text, separator, line).Records())
        {
            if (header is null)
            {
                if (record.Fault is { } fault)
                    report(ImportFinding.Error(record.Line, "", null, $"{fault}, in the header", record.Remedy));
                header = CsvHeader.Read(record, report);
            }
            else if (header.Misfit(record) is { } misfit)
            {
                report(misfit);
            }
            else if (record.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                yield return Entry(header, record);
            }
        }

        if (header is null)
            report(ImportFinding.Error(0, "", null, "The file is empty", "give it a first line with the names of the columns"));
    }

    private FileEntry Entry(CsvHeader header, CsvRecord record)
    {
        var existing = matching.Match(
            column => new(column, record.Line, null), header.Cell(record, "slug"), header.Cell(record, "externalId"), report);
        var json = new JsonObject();
        if (existing is { } offer)
        {
            json = form.Offer(offer.Slug, offer.Status, offer.Content, offer.LastChecked, offer.NextCheck);
            json.Remove("status");
        }

        cells.Read(json, header, record, report);
        if (existing is null && note is not null && json["provenance"] is null)
            json["provenance"] = new JsonObject { ["kind"] = UpperSnake<ProvenanceKind>.Name(ProvenanceKind.Page),
                ["sources"] = new JsonArray(), ["note"] = note };
        return new(EntryKind.Offer, record.Line, json, existing, path =>
            header.ColumnOf(path) is var (at, column)
                ? new(column.Name, record.Line, record.Cells[at])
                : new(path, record.Line, null, IsInFile: false));
    }
}
