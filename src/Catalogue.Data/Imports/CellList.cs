using System.Text;

namespace Catalogue.Data.Imports;

/// <summary>Several texts in one cell, with ; between; a ; or \ within one has a \ before it.</summary>
internal static class CellList
{
    public static string Join(IEnumerable<string> texts) =>
        string.Join(';', texts.Select(text => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));

    /// <summary>The texts, without the space around them and without empty ones.</summary>
    public static IEnumerable<string> Split(string cell)
    {
        var text = new StringBuilder();
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] == '\\' && at + 1 < cell.Length && cell[at + 1] is ';' or '\\')
            {
                text.Append(cell[++at]);
            }
            else if (cell[at] == ';')
            {
                if (text.ToString().Trim() is { Length: > 0 } one)
                    yield return one;
                text.Clear();
            }
            else
            {
                text.Append(cell[at]);
            }
        }

        if (text.ToString().Trim() is { Length: > 0 } last)
            yield return last;
    }
}
