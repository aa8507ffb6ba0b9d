using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Data.Files;

/// <summary>
/// Translates messages about a file to Dutch: sentences.nl.json has a Dutch sentence for each English one, with the same placeholders {0}
/// and {1}.
/// </summary>
internal static partial class ImportSentences
{
    private static readonly Lazy<ImmutableArray<(Regex English, string Dutch)>> all = new(Load);

    /// <summary>Null for a sentence without a translation.</summary>
    public static string? InDutch(string english)
    {
        foreach (var (form, dutch) in all.Value)
        {
            if (form.Match(english) is not { Success: true } match)
                continue;
            object[] words = [.. match.Groups.Values.Skip(1).Select(word => InDutch(word.Value) ?? word.Value)];
            return words.Length == 0 ? dutch : string.Format(CultureInfo.InvariantCulture, dutch, words);
        }

        return null;
    }

    private static ImmutableArray<(Regex English, string Dutch)> Load()
    {
        using var stream = typeof(ImportSentences).Assembly.GetManifestResourceStream("Files/sentences.nl.json")!;
        using var file = JsonDocument.Parse(stream);
        // Sentences with the most literal text first: another sentence's placeholder may match that text.
        return
        [
            .. file.RootElement.EnumerateObject().OrderByDescending(sentence => Places().Replace(sentence.Name, "").Length).Select(
                sentence => (Form(sentence.Name), sentence.Value.GetString()!)),
        ];
    }

    // In linear time: the placeholders match arbitrary text of the file.
    private static Regex Form(string english) => new(
        $"^{string.Join("(.*)", Places().Split(english).Select(Regex.Escape))}\\z",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\{\d\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
