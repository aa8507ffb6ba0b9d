using System.Collections.Frozen;
using Catalogue.Data.Texts;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;

namespace Catalogue.Data.Search;

/// <summary>
/// The words of a language that say nothing ("de", "in"), by Lucene's lists and words.LANGUAGE.json, and those that say little ("kind",
/// "zoek"): what has them ranks higher, and nothing has to have them beside other words. Folded.
/// </summary>
internal sealed record SearchWords(FrozenSet<string> Silent, FrozenSet<string> Light)
{
    private const string Dutch = "nl";

    private static readonly FrozenDictionary<string, CharArraySet> Stops = new Dictionary<string, CharArraySet>
    {
        [Dutch] = DutchAnalyzer.DefaultStopSet,
        ["fr"] = FrenchAnalyzer.DefaultStopSet,
        ["en"] = EnglishAnalyzer.DefaultStopSet,
        ["de"] = GermanAnalyzer.DefaultStopSet,
        ["ar"] = ArabicAnalyzer.DefaultStopSet,
        ["tr"] = TurkishAnalyzer.DefaultStopSet,
        ["ro"] = RomanianAnalyzer.DefaultStopSet,
        ["bg"] = BulgarianAnalyzer.DefaultStopSet,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, SearchWords> All =
        Stops.Keys.ToFrozenDictionary(primary => primary, Read, StringComparer.Ordinal);

    private static readonly SearchWords None = new(FrozenSet<string>.Empty, FrozenSet<string>.Empty);

    /// <summary>Of a language by its primary tag; none for a language without a list.</summary>
    public static SearchWords Of(string primary) => All.GetValueOrDefault(primary, None);

    /// <summary>The primary tags of the languages whose lists hold for a language tag in lower case: its own first, then Dutch.</summary>
    public static string[] Primaries(string tag) =>
        LanguageTag.Primary(tag) is var primary && primary == Dutch ? [Dutch] : [primary, Dutch];

    /// <summary>Whether a folded word says nothing in one of the languages.</summary>
    public static bool IsSilent(string word, ReadOnlySpan<SearchWords> lists)
    {
        foreach (var list in lists)
        {
            if (list.Silent.Contains(word))
                return true;
        }

        return false;
    }

    private static SearchWords Read(string primary)
    {
        var file = SearchFile.Read<WordsFile>("words", primary) ?? new([], []);
        return new(
            Stops[primary].Concat(file.Silent).Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal),
            file.Light.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal));
    }

    private sealed record WordsFile(string[] Silent, string[] Light);
}
