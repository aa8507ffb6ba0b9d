namespace Catalogue.GraphQL.Language;

/// <summary>A text to parse and the name errors give it ("GraphQL request", or a schema file's name). Specification: §2.1.</summary>
public sealed class Source(string text, string name = "GraphQL request")
{
    public string Text { get; } = text;

    public string Name { get; } = name;

    /// <summary>The line and column, both from 1, of an offset; LF, CR and CRLF each end one line, columns count UTF-16 units. Specification: §7.1.2.</summary>
    public SourceLocation LocationOf(int offset)
    {
        var line = 1;
        var lineStart = 0;
        var end = Math.Min(offset, Text.Length);
        for (var i = 0; i < end; i++)
        {
            var c = Text[i];
            if (c is not ('\n' or '\r'))
                continue;
            if (c == '\r' && i + 1 < Text.Length && Text[i + 1] == '\n')
            {
                // An offset between CR and LF is still on the line that they end.
                if (i + 1 >= end)
                    break;
                i++;
            }

            line++;
            lineStart = i + 1;
        }

        return new SourceLocation(line, offset - lineStart + 1);
    }
}

/// <summary>Where in a source, line and column from 1. Specification: §7.1.2.</summary>
public readonly record struct SourceLocation(int Line, int Column);
