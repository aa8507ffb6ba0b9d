using System.Text;

namespace Catalogue.Api.Tests.Schedules;

/// <summary>An iCalendar file taken apart by a reader of its own, strict where RFC 5545 is: lines of at most 75 octets that end in CR LF, components that close.</summary>
internal sealed record IcsFile(string Name, List<IcsLine> Lines, List<IcsFile> Components)
{
    public static IcsFile Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', text.Replace("\r\n", "", StringComparison.Ordinal));
        var lines = new List<string>();
        foreach (var line in text[..^2].Split("\r\n"))
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            if (line[0] == ' ')
                lines[^1] += line[1..];
            else
                lines.Add(line);
        }

        var open = new Stack<IcsFile>([new IcsFile("", [], [])]);
        foreach (var line in lines.Select(IcsLine.Read))
        {
            if (line.Name == "BEGIN")
                open.Push(new IcsFile(line.Raw, [], []));
            else if (line.Name == "END")
                Close(open, line.Raw);
            else
                open.Peek().Lines.Add(line);
        }

        return Assert.Single(Assert.Single(open).Components);
    }

    public IEnumerable<IcsFile> Events => Components.Where(component => component.Name == "VEVENT");

    public string? Text(string name) => Lines.SingleOrDefault(line => line.Name == name)?.Text;

    private static void Close(Stack<IcsFile> open, string name)
    {
        var closed = open.Pop();
        Assert.Equal(closed.Name, name);
        open.Peek().Components.Add(closed);
    }
}

/// <summary>One line, unfolded: NAME;PARAMETERS:VALUE.</summary>
internal sealed record IcsLine(string Name, string Parameters, string Raw)
{
    public static IcsLine Read(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var head = line[..colon].Split(';', 2);
        return new IcsLine(head[0], head.Length > 1 ? head[1] : "", line[(colon + 1)..]);
    }

    /// <summary>The value as a text, its escapes undone one by one.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < Raw.Length; i++)
            {
                if (Raw[i] != '\\')
                    text.Append(Raw[i]);
                else
                    text.Append(Raw[++i] is 'n' or 'N' ? '\n' : Raw[i]);
            }

            return text.ToString();
        }
    }
}
