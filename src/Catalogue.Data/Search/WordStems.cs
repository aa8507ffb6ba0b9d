using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Data.Texts;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Catalogue.Data.Search;

/// <summary>
/// The stems of words, by Lucene's stemmer of the language; a language without one has none. Two words with a stem in common count as the
/// same word. A Dutch word has several stems: also those of the verb of a participle ("gepest") and of a third person ("helpt").
/// </summary>
internal static class WordStems
{
    private const int LeastWord = 4;
    private const int LeastSame = 4;

    private static readonly FrozenDictionary<string, Func<SnowballProgram>> Snowballs = new Dictionary<string, Func<SnowballProgram>>
    {
        ["nl"] = () => new DutchStemmer(),
        ["fr"] = () => new FrenchStemmer(),
        ["en"] = () => new EnglishStemmer(),
        ["de"] = () => new GermanStemmer(),
        ["tr"] = () => new TurkishStemmer(),
        ["ro"] = () => new RomanianStemmer(),
        ["ru"] = () => new RussianStemmer(),
        ["es"] = () => new SpanishStemmer(),
        ["it"] = () => new ItalianStemmer(),
        ["pt"] = () => new PortugueseStemmer(),
        ["hu"] = () => new HungarianStemmer(),
    }.ToFrozenDictionary();

    [ThreadStatic]
    private static Dictionary<string, SnowballProgram>? stemmers;

    [ThreadStatic]
    private static SnowballProgram? participles;

    /// <summary>The stems of a word as it is written, in a language by its primary tag, folded. Empty without a stemmer.</summary>
    public static ImmutableArray<string> Of(string primary, string word)
    {
        var lower = word.ToLowerInvariant();
        return primary switch
        {
            "nl" => Dutch(lower),
            "ar" => [Arabic(lower)],
            "bg" => [Bulgarian(lower)],
            _ => Stemmer(primary) is { } stemmer ? [Folding.Fold(Stem(stemmer, lower))] : [],
        };
    }

    private static ImmutableArray<string> Dutch(string word)
    {
        var stemmer = Stemmer("nl")!;
        var stems = new HashSet<string>(StringComparer.Ordinal) { Folding.Fold(Stem(stemmer, word)) };
        // The other Dutch stemmer knows participles ("voorgelezen"), and takes too much away from other words ("begeleiding").
        var other = Stem(participles ??= new KpStemmer(), word);
        if (other.Length >= LeastSame && word.StartsWith(other[..LeastSame], StringComparison.Ordinal))
            stems.Add(Folding.Fold(other));
        if (word.StartsWith("ge", StringComparison.Ordinal) && word.Length >= LeastWord + 2 && word[^1] is 't' or 'd' or 'n')
            stems.Add(Folding.Fold(Stem(stemmer, word[2..])));
        if (word.Length > LeastWord && word[^1] == 't' && word[^2] is not ('s' or 'a' or 'e' or 'i' or 'o' or 'u' or 'h'))
            stems.Add(Folding.Fold(Stem(stemmer, word[..^1])));
        return [.. stems];
    }

    private static string Arabic(string word)
    {
        var letters = word.ToCharArray();
        var length = new ArabicNormalizer().Normalize(letters, letters.Length);
        return Folding.Fold(new string(letters, 0, new ArabicStemmer().Stem(letters, length)));
    }

    private static string Bulgarian(string word)
    {
        // The stemmer may need a letter more than it was given.
        var letters = new char[word.Length + 1];
        word.CopyTo(letters);
        return Folding.Fold(new string(letters, 0, new BulgarianStemmer().Stem(letters, word.Length)));
    }

    private static SnowballProgram? Stemmer(string primary)
    {
        var known = stemmers ??= new(StringComparer.Ordinal);
        if (!known.TryGetValue(primary, out var stemmer) && Snowballs.TryGetValue(primary, out var make))
            known.Add(primary, stemmer = make());
        return stemmer;
    }

    private static string Stem(SnowballProgram stemmer, string word)
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}
