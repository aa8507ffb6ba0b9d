using System.Text;

namespace Catalogue.Data.Files;

/// <summary>
/// Several texts in one cell, separated by ;. A ; or \ within a text is escaped with \, and so is its leading or trailing space: other
/// space around a text is ignored.
/// </summary>
internal static class CellList
{
    public static string Join(IEnumerable<string> texts) => string.Join(';', texts.Select(Escape));

    /// <summary>The texts, trimmed, without empty ones.</summary>
    public static IEnumerable<string> Split(string cell)
    {
        var (text, kept) = (new StringBuilder(), 0);
        for (var at = 0; at <= cell.Length; at++)
        {
            if (at == cell.Length || cell[at] == ';')
            {
                if (Cut(text, kept) is { Length: > 0 } one)
                    yield return one;
                text.Clear();
                kept = 0;
            }
            else if (cell[at] == '\\' && at + 1 < cell.Length
                && (cell[at + 1] is ';' or '\\' || (char.IsWhiteSpace(cell[at + 1]) && IsAtAnEnd(text, cell, at + 2))))
            {
                text.Append(cell[++at]);
                kept = text.Length;
            }
            else if (text.Length > 0 || !char.IsWhiteSpace(cell[at]))
            {
                text.Append(cell[at]);
            }
        }
    }

    private static string Escape(string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);
        // For a text of nothing but space, escaping the last is enough.
        if (text.Length > 0 && char.IsWhiteSpace(text[^1]))
            escaped = $"{escaped[..^1]}\\{escaped[^1]}";
        return text.Length > 1 && char.IsWhiteSpace(text[0]) ? $"\\{escaped}" : escaped;
    }

    private static bool IsAtAnEnd(StringBuilder text, string cell, int next) =>
        text.Length == 0 || next == cell.Length || cell[next] == ';';

    // Escaped characters belong to the text, so they are not trimmed.
    private static string Cut(StringBuilder text, int kept)
    {
        var length = text.Length;
        while (length > kept && char.IsWhiteSpace(text[length - 1]))
            length--;
        return text.ToString(0, length);
    }
}
