using System.Buffers;

namespace Catalogue.GraphQL.Language;

/// <summary>Prints a text as a block string, and tells which texts can be printed so.</summary>
internal static partial class BlockString
{
    private const int LongestLine = 70;

    // These characters would be invisible or, as CR, be changed by the parser.
    private static readonly SearchValues<char> Unprintable =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\f\u000E\u000F\r");

    /// <summary>True if the text, printed as a block string, reads back unchanged.</summary>
    public static bool CanHold(string text)
    {
        if (text.Length == 0)
            return true;
        if (text.AsSpan().ContainsAny(Unprintable))
            return false;
        var lines = text.Split('\n');
        if (lines.Length > 1 && (IsBlank(lines[0]) || Array.TrueForAll(lines, line => IsBlank(line) || line[0] is ' ' or '\t')))
            return false;
        return !IsBlank(lines[^1]);
    }

    public static string Print(string text)
    {
        var escaped = text.Replace("\"\"\"", "\\\"\"\"");
        var lines = escaped.Split('\n');
        var isOneLine = lines.Length == 1;
        var isIndented = lines.Length > 1 && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsInQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);

        // A quote or backslash at the end would merge with the closing quotes.
        var needsLastBreak = text.EndsWith('\\') || (text.EndsWith('"') && !endsInQuotes);
        var isTall = !isOneLine || text.Length > LongestLine || needsLastBreak || endsInQuotes;
        var keepsFirstLine = isOneLine && text.Length > 0 && text[0] is ' ' or '\t';
        var first = (isTall && !keepsFirstLine) || isIndented ? "\n" : string.Empty;
        var last = isTall ? "\n" : string.Empty;
        return $"\"\"\"{first}{escaped}{last}\"\"\"";
    }

    private static bool IsBlank(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t') < 0;
}
