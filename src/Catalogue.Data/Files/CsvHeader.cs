using System.Collections.Immutable;

namespace Catalogue.Data.Files;

/// <summary>Maps the columns of a file to those of offers. A column whose name begins with # is ignored.</summary>
internal sealed record CsvHeader(int Line, int Width, ImmutableArray<(int At, HeaderColumn Column)> Columns)
{
    public static CsvHeader Read(CsvRecord record, Action<ImportFinding> report)
    {
        var columns = ImmutableArray.CreateBuilder<(int, HeaderColumn)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        void Error(string name, string message, string remedy) => report(ImportFinding.Error(record.Line, name, null, message, remedy));
        foreach (var (at, cell) in record.Cells.Index())
        {
            var name = cell.Trim();
            if (name.Length == 0 || name[0] == '#')
                continue;
            if (OfferColumns.Find(name) is not { } column)
                Error(
                    name,
                    "is no column of offers",
                    (OfferColumns.Nearest(name) is { } near ? $"did you mean '{near}'? " : "")
                        + "A column to be passed over has a name that begins with #");
            else if (!seen.Add(column.Name))
                Error(column.Name, "is there twice", "take one of the two out");
            else
                columns.Add((at, column));
        }

        if (!seen.Overlaps(["slug", "externalId"]))
        {
            foreach (var missing in new[] { "title.nl", "organisation" }.Except(seen, StringComparer.OrdinalIgnoreCase))
                Error(missing, "is missing", "add the column, or slug where the offers are there already");
        }

        return new(record.Line, record.Cells.Count, columns.DrainToImmutable());
    }

    /// <summary>Null when a row has as many cells as the header, or more of which the extra ones are empty; else the error.</summary>
    public ImportFinding? Misfit(CsvRecord record)
    {
        if (record.Fault is { } fault)
            return ImportFinding.Error(record.Line, "", null, fault, record.Remedy);
        if (record.Cells.Count < Width)
            return ImportFinding.Error(
                record.Line,
                "",
                null,
                $"is cut short: it has {record.Cells.Count} cells and the header {Width}",
                "complete it, or take it out");
        if (record.Cells.Skip(Width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            return ImportFinding.Error(
                record.Line,
                "",
                null,
                $"has {record.Cells.Count} cells and the header {Width}",
                "put a text that holds the separator in quotes");
        return null;
    }

    public string? Cell(CsvRecord record, string column)
    {
        foreach (var (at, header) in Columns)
        {
            if (header.Name == column)
                return FormulaGuard.Unguard(record.Cells[at]).Trim() is { Length: > 0 } cell ? cell : null;
        }

        return null;
    }

    /// <summary>The file's column for a path in the JSON form: of a text that of its language.</summary>
    public (int At, HeaderColumn Column)? ColumnOf(string path)
    {
        var plain = path.Split('[')[0];
        (int At, HeaderColumn Column)? best = null;
        foreach (var column in Columns)
        {
            var name = column.Column.Name;
            if (name == plain || plain.StartsWith(name + ".", StringComparison.Ordinal))
                return column;
            if (name.StartsWith(plain + ".", StringComparison.Ordinal))
                best ??= column;
        }

        return best;
    }
}
