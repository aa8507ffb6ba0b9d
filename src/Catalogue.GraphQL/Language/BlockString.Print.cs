using System.Buffers;

namespace Catalogue.GraphQL.Language;

/// <summary>How a text is written as a block string, and which texts can be.</summary>
internal static partial class BlockString
{
    private const int LongestLine = 70;

    // Such characters would be lost to the eye, or (CR) to the parser.
    private static readonly SearchValues<char> Unprintable =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\f\u000E\u000F\r");

    /// <summary>True if the text, written as a block string, is read back the same.</summary>
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

        // A quote or backslash at the end would run into the closing quotes.
        var needsLastBreak = text.EndsWith('\\') || (text.EndsWith('"') && !endsInQuotes);
        var isTall = !isOneLine || text.Length > LongestLine || needsLastBreak || endsInQuotes;
        var keepsFirstLine = isOneLine && text.Length > 0 && text[0] is ' ' or '\t';
        var first = (isTall && !keepsFirstLine) || isIndented ? "\n" : string.Empty;
        var last = isTall ? "\n" : string.Empty;
        return $"\"\"\"{first}{escaped}{last}\"\"\"";
    }

    private static bool IsBlank(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t') < 0;
}
