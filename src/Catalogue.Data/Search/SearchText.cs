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

    private SearchText(ImmutableArray<SearchWord> words, string language) => (Words, Language) = (words, language);

    /// <summary>Empty when no word says anything.</summary>
    internal ImmutableArray<SearchWord> Words { get; }

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
        var visible = InvisibleCharacters.TakeOut(text);
        var words = SearchWord.In(visible);
        if (words.IsEmpty)
            throw FilterException.Input("search", "There is no word in this search: it has neither letters nor digits.");
        var tag = language.ToLowerInvariant();
        ImmutableArray<SearchWord> telling = [.. Telling(WithAges(words, Primaries(tag)), Primaries(tag))];
        if (telling.Length > MaxWords)
            throw FilterException.Input("search", $"A search has at most {MaxWords} words, not {telling.Length}.");
        return new SearchText(telling, tag);
    }

    // The languages whose words are looked up, the requested one first.
    private static string[] Primaries(string tag) => tag.Split('-')[0] is var primary && primary == "nl" ? ["nl"] : [primary, "nl"];

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

    // Each word once. What says little counts only beside nothing else.
    private static IEnumerable<SearchWord> Telling(ImmutableArray<SearchWord> words, string[] primaries)
    {
        SearchWords[] lists = [.. primaries.Select(SearchWords.Of)];
        var telling = words.Where(word => word.Age is not null || !lists.Any(list => list.Silent.Contains(word.Folded)))
            .DistinctBy(word => word.Key)
            .Select(word => word with { IsLight = word.Age is null && lists.Any(list => list.Light.Contains(word.Folded)) }).ToList();
        return telling.TrueForAll(word => word.IsLight) ? telling.Select(word => word with { IsLight = false }) : telling;
    }
}

/// <summary>
/// A word of a search, as written and folded, or an age in words: Folded is empty when the words of the age are not themselves looked for.
/// A light word need not be there.
/// </summary>
internal sealed record SearchWord(string Written, string Folded, AgeRange? Age = null, bool IsLight = false)
{
    public string Key => Age is { } age && Folded.Length == 0 ? $"{age.Lo}-{age.Hi}" : Folded;

    /// <summary>
    /// The words of a text. Letters apart are one word ("O.C.M.W."); a letter alone is none beside others ("baby's", "l'école").
    /// </summary>
    public static ImmutableArray<SearchWord> In(string text)
    {
        var words = ImmutableArray.CreateBuilder<SearchWord>();
        var letters = "";
        foreach (var word in Folding.Words(text))
        {
            if (word.Folded is [>= 'a' and <= 'z'])
            {
                letters += word.Folded;
                continue;
            }

            AddLetters();
            words.Add(new SearchWord(text.Substring(word.Start, word.Length), word.Folded));
        }

        AddLetters();
        return words.Count == 0 && Folding.Words(text) is [var only, ..] ? [new SearchWord(only.Folded, only.Folded)] : words.ToImmutable();

        void AddLetters()
        {
            if (letters.Length > 1)
                words.Add(new SearchWord(letters, letters));
            letters = "";
        }
    }
}
