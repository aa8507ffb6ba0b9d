using System.Collections.Immutable;
using System.Numerics;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Data.Search;

/// <summary>
/// Suggests what someone who is typing may mean: names in which every typed word is a prefix of some word. Answered from memory, without
/// the database.
/// </summary>
public static class Suggestions
{
    public const int Most = 20;

    // Of the names that are equally good, so many are sorted by their text in the language of the reader; the first are found by their
    // Dutch name.
    private const int MostSorted = 128;

    // Names looked at in all: those of other languages, of the past, and doubles are passed over.
    private const int MostCandidates = 5_000;

    /// <summary>
    /// The best suggestions: names that begin with the typed text come before those that contain it further on; equal ones by kind, then by
    /// name. Words that say nothing need not be there, but for the last, which may not be complete. Offers are current and coming ones.
    /// Empty for white space. Throws FilterException for a text of more than 200 characters and for a number above Most.
    /// </summary>
    public static ImmutableArray<Suggestion> Of(Snapshot.Catalogue catalogue, string text, string language, DateOnly today, int first)
    {
        if (text.Length > SearchText.MaxLength)
            throw FilterException.Input(
                "text", $"A text to complete is at most {SearchText.MaxLength} characters long, not {text.Length}.");
        if (first is < 1 or > Most)
            throw FilterException.Input("first", $"From 1 to {Most} suggestions are given, not {first}.");
        var typed = Typed(text, language);
        if (typed.IsEmpty)
            return [];
        var best = ImmutableArray.CreateBuilder<Suggestion>(first);
        var indexes = SuggestionIndex.Of(catalogue);
        var budget = MostCandidates;
        for (var places = indexes.Aggregate(0, (all, index) => all | index.PlacesOf(typed[0])); places != 0; places &= places - 1)
        {
            var place = BitOperations.TrailingZeroCount(places);
            var found = indexes.SelectMany(index => At(place, index).Take(MostSorted))
                .OrderBy(one => one.Kind).ThenBy(one => DutchOrder.Key(one.Text), DutchOrder.Keys);
            best.AddRange(found.Take(first - best.Count));
            if (best.Count == first)
                break;
        }

        return best.ToImmutable();

        IEnumerable<Suggestion> At(int place, SuggestionIndex index)
        {
            var seen = new HashSet<(SuggestionKind, string)>();
            foreach (var named in index.Candidates(typed, place))
            {
                if (budget-- == 0)
                    break;
                if (named.Entry is Offer { Content.ValidUntil: { } until } && until < today)
                    continue;
                var name = named.Name.In(language).Text;
                if (!seen.Contains((named.Kind, name)) && Match(named, name, typed, place) is { } suggestion)
                {
                    seen.Add((named.Kind, name));
                    yield return suggestion;
                }
            }
        }
    }

    private static ImmutableArray<string> Typed(string text, string language)
    {
        string[] words = [.. Folding.Words(InvisibleCharacters.TakeOut(text)).Select(word => word.Folded)];
        SearchWords[] lists = [.. SearchWords.Primaries(language.ToLowerInvariant()).Select(SearchWords.Of)];
        return [.. words.Where((word, at) => at == words.Length - 1 || !SearchWords.IsSilent(word, lists))
            .Distinct().Take(SearchText.MaxWords)];
    }

    // Null unless every word matches, and the first does at the place.
    private static Suggestion? Match(SuggestionIndex.Named named, string name, ImmutableArray<string> typed, int place)
    {
        string[] words = [.. Folding.Words(InvisibleCharacters.TakeOut(name)).Select(word => word.Folded)];
        var at = Array.FindIndex(words, word => word.StartsWith(typed[0], StringComparison.Ordinal));
        if (at < 0 || int.Min(at, WordPrefixes.LastPlace) != place
            || !typed.All(begun => Array.Exists(words, word => word.StartsWith(begun, StringComparison.Ordinal))))
            return null;
        var parts = TextMarks.Cut(name, (_, folded) => typed.Any(begun => folded.StartsWith(begun, StringComparison.Ordinal)));
        return new Suggestion(named.Kind, name, parts, named.Entry);
    }
}
