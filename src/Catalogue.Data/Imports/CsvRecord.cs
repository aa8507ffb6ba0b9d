namespace Catalogue.Data.Imports;

/// <summary>A row of a CSV: the line it begins in, its cells, and what is wrong with its form, if anything.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Cells, string? Fault = null, string? Remedy = null);
