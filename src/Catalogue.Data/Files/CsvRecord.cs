namespace Catalogue.Data.Files;

/// <summary>A row of a CSV: its first line, its cells, and its syntax error, if any.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Cells, string? Fault = null, string? Remedy = null);
