using System.Text;

namespace Catalogue.Data.Files;

/// <summary>
/// Reads the rows of a CSV (RFC 4180), one at a time in memory. Line ends may be of any kind; empty lines are skipped. A syntax error is
/// reported with its row, and reading continues.
/// </summary>
internal sealed class CsvReader(TextReader text, char separator, int line = 1)
{
    // Far beyond a real row: a longer one is missing a quote.
    private const int MostLetters = 1_000_000;

    private readonly StringBuilder cell = new();
    private int line = line;

    public IEnumerable<CsvRecord> Records()
    {
        while (text.Peek() >= 0)
        {
            if (Read() is var record && (record.Fault is not null || record.Cells is not [""]))
                yield return record;
        }
    }

    private CsvRecord Read()
    {
        var start = line;
        var cells = new List<string>();
        var letters = 0;
        string? fault = null;
        for (var ended = false; !ended;)
        {
            cell.Clear();
            var isQuoted = text.Peek() == '"';
            if (isQuoted && !ReadQuoted(ref letters))
                return new(
                    start,
                    [.. cells, cell.ToString()],
                    "opens a quote that is not closed",
                    "close it, or write a quote within a text twice");
            for (; ; letters++)
            {
                var next = text.Read();
                if (ended = next is < 0 or '\n' or '\r')
                {
                    EndLine(next);
                    break;
                }

                if (next == separator)
                    break;
                if (isQuoted)
                    fault ??= "has text after a closing quote";
                cell.Append((char)next);
                if (letters > MostLetters)
                    return new(start, cells, "is longer than a row can be", "look for a quote or an end of line that is lost");
            }

            cells.Add(cell.ToString());
        }

        return new(start, cells, fault, fault is null ? null : "write a quote within a text twice");
    }

    /// <summary>False when the file ends, or the row is too long, before the closing quote.</summary>
    private bool ReadQuoted(ref int letters)
    {
        _ = text.Read();
        for (; letters <= MostLetters; letters++)
        {
            var next = text.Read();
            if (next < 0)
                return false;
            if (next == '"')
            {
                if (text.Peek() != '"')
                    return true;
                _ = text.Read();
            }
            else if (next == '\n' || (next == '\r' && text.Peek() != '\n'))
            {
                line++;
            }

            cell.Append((char)next);
        }

        return false;
    }

    private void EndLine(int end)
    {
        if (end == '\r' && text.Peek() == '\n')
            _ = text.Read();
        if (end >= 0)
            line++;
    }
}
