namespace Catalogue.Data.Imports;

/// <summary>
/// Cells that a spreadsheet would run as a formula: those that begin with = + - @ or a tab or line end. Written, they get an apostrophe before them, which a
/// spreadsheet takes as the mark of a text; read, it is taken away again. A text that has apostrophes there by itself gets one more.
/// </summary>
internal static class FormulaGuard
{
    private static readonly string[] Failures = ["#N/A", "#N/B", "#NAME?", "#NAAM?", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#DIV/0!", "#DEEL/0!", "#NULL!", "#LEEG!", "#NUM!", "#GETAL!"];

    public static string Guard(string cell) => Begins(cell.AsSpan().TrimStart('\'')) ? $"'{cell}" : cell;

    public static string Unguard(string cell) => cell is ['\'', ..] && Begins(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    /// <summary>What is to be said of a cell as it stands in a file; null when nothing is.</summary>
    public static (ImportSeverity Severity, string Message, string Remedy)? Judge(string cell) => cell switch
    {
        ['=', ..] => (ImportSeverity.Error, "looks like a formula", "write the value itself, or an apostrophe before a text that does begin so"),
        _ when Failures.Contains(cell, StringComparer.OrdinalIgnoreCase) => (ImportSeverity.Error, "is a spreadsheet's failure and no value", "correct the formula in the spreadsheet, or write the value"),
        _ when Begins(cell) => (ImportSeverity.Warning, "looks like a formula and is taken as text", "write an apostrophe before it"),
        _ => null,
    };

    private static bool Begins(ReadOnlySpan<char> cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];
}
