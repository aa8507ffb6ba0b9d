using System.Text;

namespace Catalogue.Data.Files;

/// <summary>
/// Guards against cells that a spreadsheet would run as a formula. These begin with = + - @ (also as full-width, small or superscript
/// signs, which programs set to Chinese or Japanese treat the same), with a tab or line end, or with one of these after spaces, which some
/// programs skip. Such a cell is written with an apostrophe before it, which marks a text in spreadsheets; reading removes it. A text that
/// itself begins with such apostrophes gets one more.
/// </summary>
internal static class FormulaGuard
{
    private static readonly string[] Failures = ["#N/A", "#N/B", "#NAME?", "#NAAM?", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#DIV/0!",
        "#DEEL/0!", "#NULL!", "#LEEG!", "#NUM!", "#GETAL!"];

    public static string Guard(string cell) => IsGuarded(cell) ? $"'{cell}" : cell;

    public static string Unguard(string cell) => cell is ['\'', ..] && IsGuarded(cell) ? cell[1..] : cell;

    /// <summary>The finding about a cell of a file; null when it is safe.</summary>
    public static (ImportSeverity Severity, string Message, string Remedy)? Judge(string cell) => cell switch
    {
        ['=' or '\uFF1D', ..] =>
            (ImportSeverity.Error, "looks like a formula", "write the value itself, or an apostrophe before a text that does begin so"),
        _ when Failures.Contains(cell, StringComparer.OrdinalIgnoreCase) =>
            (ImportSeverity.Error, "is a spreadsheet's failure and no value", "correct the formula in the spreadsheet, or write the value"),
        _ when cell.Length > 0 && IsSign(cell[0]) =>
            (ImportSeverity.Warning, "looks like a formula and is taken as text", "write an apostrophe before it"),
        _ => null,
    };

    private static bool IsGuarded(string cell) =>
        cell.AsSpan().TrimStart('\'') is var plain
            && (Begins(plain) || Failures.Contains(plain.ToString(), StringComparer.OrdinalIgnoreCase));

    private static bool Begins(ReadOnlySpan<char> cell) =>
        cell is ['\t' or '\r' or '\n', ..] || (cell.TrimStart() is { Length: > 0 } trimmed && IsSign(trimmed[0]));

    // U+2212 is the minus sign itself, which no compatibility form changes.
    private static bool IsSign(char letter) => letter is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\u2212'
        || (letter > '\u007F' && !char.IsSurrogate(letter) && letter.ToString().Normalize(NormalizationForm.FormKC) is "=" or "+" or "-"
            or "@" or "\u2212");
}
