using System.Collections.Immutable;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Data.Search;

/// <summary>
/// A search text: words, each of which an offer must contain. Punctuation is ignored. At most 200 characters and 12 words. Language is a
/// BCP 47 tag.
/// </summary>
public sealed record SearchText
{
    public const int MaxLength = 200;
    public const int MaxWords = 12;

    private SearchText(ImmutableArray<string> words, string language) => (Words, Language) = (words, language);

    /// <summary>Normalized by Folding.</summary>
    internal ImmutableArray<string> Words { get; }

    internal string Language { get; }

    /// <summary>
    /// The languages whose texts are searched: the requested one, the broader ones it belongs to, and Dutch, which every offer has.
    /// </summary>
    internal ImmutableArray<string> Tags
    {
        get
        {
            var tags = ImmutableArray.CreateBuilder<string>();
            for (var tag = Language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
                tags.Add(tag);
            if (!tags.Contains("nl"))
                tags.Add("nl");
            return tags.ToImmutable();
        }
    }

    /// <summary>The languages whose words are looked up, the requested one first.</summary>
    internal ImmutableArray<string> Stemmers => Language.Split('-')[0] is var primary && primary == "nl" ? ["nl"] : [primary, "nl"];

    internal string Key => $"{Language} {string.Join(' ', Words)}";

    /// <summary>
    /// Null for white space only, which restricts nothing. Throws FilterException at the path "search" for a text that is too long or has
    /// no word.
    /// </summary>
    public static SearchText? Read(string? text, string language)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length > MaxLength)
            throw FilterException.Input("search", $"A search is at most {MaxLength} characters long, not {text.Length}.");
        ImmutableArray<string> words = [.. Folding.Words(InvisibleCharacters.TakeOut(text)).Select(word => word.Folded).Distinct()];
        // Single letters such as the s of baby's and the l of l'école.
        if (words.Any(word => !IsLetter(word)))
            words = words.RemoveAll(IsLetter);
        if (words.IsEmpty)
            throw FilterException.Input("search", "There is no word in this search: it has neither letters nor digits.");
        if (words.Length > MaxWords)
            throw FilterException.Input("search", $"A search has at most {MaxWords} words, not {words.Length}.");
        return new SearchText(words, language.ToLowerInvariant());
    }

    private static bool IsLetter(string word) => word is [>= 'a' and <= 'z'];
}
