using System.Text.RegularExpressions;

namespace Catalogue.Api.Tests.Docs;

/// <summary>
/// A block of a document: its language, the number of the line that its text begins on, the text, and why it is not run where the line
/// before it says so.
/// </summary>
internal sealed partial record Sample(string Language, int Line, string Text, string? NotRun)
{
    /// <summary>What the sentence after it says that it prints.</summary>
    public string? Prints { get; private init; }

    public static Sample[] In(string document)
    {
        var (lines, samples) = (document.ReplaceLineEndings("\n").Split('\n'), new List<Sample>());
        for (var at = 0; at < lines.Length; at++)
        {
            if (Fence().Match(lines[at]) is not { Success: true } fence)
                continue;
            var end = Array.FindIndex(lines, at + 1, line => line.Trim() == "```");
            var text = lines[(at + 1)..end].Select(
                line => line.StartsWith(fence.Groups["indent"].Value, StringComparison.Ordinal)
                    ? line[fence.Groups["indent"].Length..]
                    : line);
            var (before, after) = (at == 0 ? "" : lines[at - 1], string.Join('\n', lines[(end + 1)..]));
            samples.Add(new(fence.Groups["language"].Value, at + 2, string.Join('\n', text), Mark().Match(before) is { Success: true } mark ? mark.Groups["reason"].Value : null)
            {
                Prints = Output().Match(after) is { Success: true } output ? output.Groups["text"].Value : null,
            });
            at = end;
        }

        return [.. samples];
    }

    [GeneratedRegex("^(?<indent> *)```(?<language>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("^ *<!-- not run: (?<reason>.*[a-z].*) -->$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex("^\\n*prints `(?<text>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Output();
}
