namespace Catalogue.GraphQL.Language;

/// <summary>A text to parse and the name errors give it ("GraphQL request", or a schema file's name). Specification: §2.1.</summary>
public sealed class Source(string text, string name = "GraphQL request")
{
    // Only errors ask for lines, and a hostile document has very many errors: found once, then searched.
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

/// <summary>Where in a source, line and column from 1. Specification: §7.1.2.</summary>
public readonly record struct SourceLocation(int Line, int Column);
