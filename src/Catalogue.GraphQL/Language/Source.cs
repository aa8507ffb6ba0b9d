namespace Catalogue.GraphQL.Language;

/// <summary>A text to parse, and its name in errors ("GraphQL request", or a schema file's name). Specification: §2.1.</summary>
public sealed class Source(string text, string name = "GraphQL request")
{
    // The offsets of the lines, computed for the first error only; then searched, since a hostile document has very many errors.
    private int[]? lineStarts;

    public string Text { get; } = text;

    public string Name { get; } = name;

    /// <summary>
    /// The line and column, both from 1, of an offset; LF, CR and CRLF each end one line, columns count UTF-16 units. Specification:
    /// §7.1.2.
    /// </summary>
    public SourceLocation LocationOf(int offset)
    {
        var starts = lineStarts ??= LineStarts();
        var found = Array.BinarySearch(starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(line + 1, offset - starts[line] + 1);
    }

    private int[] LineStarts()
    {
        List<int> starts = [0];
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && !(i + 1 < Text.Length && Text[i + 1] == '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}

/// <summary>A location in a source, line and column from 1. Specification: §7.1.2.</summary>
public readonly record struct SourceLocation(int Line, int Column);
