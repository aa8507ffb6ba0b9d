using System.Text;

namespace Catalogue.GraphQL.Language;

/// <summary>
/// The value of a block string: common indentation and blank first and last lines are removed. Specification: §2.9.4, "Block Strings".
/// </summary>
internal static partial class BlockString
{
    /// <summary>The value of the text between the triple quotes, in which `\"""` stands for three quotes.</summary>
    public static string Dedent(ReadOnlySpan<char> raw)
    {
        var (indent, first, last) = Measure(raw);
        if (first < 0)
            return string.Empty;
        var value = new StringBuilder(raw.Length);
        var number = 0;
        foreach (var line in new Lines(raw))
        {
            if (number >= first && number <= last)
            {
                if (number > first)
                    value.Append('\n');
                value.Append(number == 0 ? line : line[Math.Min(indent, line.Length)..]);
            }

            number++;
        }

        return value.Replace("\\\"\"\"", "\"\"\"").ToString();
    }

    private static (int Indent, int First, int Last) Measure(ReadOnlySpan<char> raw)
    {
        var indent = int.MaxValue;
        var first = -1;
        var last = -1;
        var number = 0;
        foreach (var line in new Lines(raw))
        {
            var blank = LeadingBlanks(line);
            if (blank < line.Length)
            {
                if (first < 0)
                    first = number;
                last = number;

                // The first line follows the opening quotes, so its indentation does not count.
                if (number > 0)
                    indent = Math.Min(indent, blank);
            }

            number++;
        }

        return (indent, first, last);
    }

    private static int LeadingBlanks(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(' ', '\t');
        return end < 0 ? line.Length : end;
    }

    /// <summary>Splits lines at LF, CR or CRLF only (the framework's enumerator also splits at other characters).</summary>
    private ref struct Lines(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;
        private bool isDone = false;

        public ReadOnlySpan<char> Current { get; private set; } = default;

        public readonly Lines GetEnumerator() => this;

        public bool MoveNext()
        {
            if (isDone)
                return false;
            var end = rest.IndexOfAny('\n', '\r');
            if (end < 0)
            {
                Current = rest;
                isDone = true;
                return true;
            }

            Current = rest[..end];
            rest = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? rest[(end + 2)..] : rest[(end + 1)..];
            return true;
        }
    }
}
