using System.Collections.Immutable;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Data.Search;

/// <summary>
/// A search text: the words that say something, and ages and grades in words. Punctuation is ignored. At most 200 characters and 12 words,
/// words that say nothing not counted. Language is a BCP 47 tag.
/// </summary>
public sealed record SearchText
{
    public const int MaxLength = 200;
    public const int MaxWords = 12;

    private const string Dutch = "nl";

    private SearchText(ImmutableArray<SearchWord> words, string language) => (Words, Language) = (words, language);

    /// <summary>Empty when no word says anything.</summary>
    internal ImmutableArray<SearchWord> Words { get; }

    internal string Language { get; }

    /// <summary>
    /// The languages whose texts are searched: the requested one, the broader ones it belongs to, and Dutch, which every offer has.
    /// </summary>
    internal ImmutableArray<string> Tags => [.. LanguageRange.LookUp(Language).Append(Dutch).Distinct(StringComparer.Ordinal)];

    internal string Key => $"{Language} {string.Join(' ', Words.Select(word => word.Key))}";

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
        var words = SearchWord.In(InvisibleCharacters.TakeOut(text));
        if (words.IsEmpty)
            throw FilterException.Input("search", "There is no word in this search: it has neither letters nor digits.");
        var tag = language.ToLowerInvariant();
        var primaries = SearchWords.Primaries(tag);
        ImmutableArray<SearchWord> meaningful = [.. Meaningful(WithAges(words, primaries), primaries)];
        if (meaningful.Length > MaxWords)
            throw FilterException.Input("search", $"A search has at most {MaxWords} words, not {meaningful.Length}.");
        return new SearchText(meaningful, tag);
    }

    private static ImmutableArray<SearchWord> WithAges(ImmutableArray<SearchWord> words, string[] primaries)
    {
        string[] folded = [.. words.Select(word => word.Folded)];
        var read = ImmutableArray.CreateBuilder<SearchWord>();
        for (var at = 0; at < words.Length;)
        {
            var (age, length, isWord) = primaries.Select(AgesInWords.Of).OfType<AgesInWords>().Select(ages => ages.At(folded.AsSpan(at)))
                .FirstOrDefault(found => found.Length > 0);
            read.Add(length == 0 ? words[at] : words[at] with { Age = age, Folded = isWord ? words[at].Folded : "" });
            at += Math.Max(length, 1);
        }

        return read.ToImmutable();
    }

    // Each word once, without those that say nothing. Words that say little are light, unless there are no others.
    private static IEnumerable<SearchWord> Meaningful(ImmutableArray<SearchWord> words, string[] primaries)
    {
        SearchWords[] lists = [.. primaries.Select(SearchWords.Of)];
        var meaningful = words.Where(word => word.Age is not null || !SearchWords.IsSilent(word.Folded, lists))
            .DistinctBy(word => word.Key)
            .Select(word => word with { IsLight = word.Age is null && lists.Any(list => list.Light.Contains(word.Folded)) }).ToList();
        return meaningful.TrueForAll(word => word.IsLight) ? meaningful.Select(word => word with { IsLight = false }) : meaningful;
    }
}
