using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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

    private static readonly ConditionalWeakTable<Snapshot.Catalogue, SuggestionIndex> Indexes = [];

    /// <summary>
    /// The best suggestions: names that begin with the typed text come before those that contain it further on; equal ones by kind, then by
    /// name. Offers are current and coming ones. Empty for white space. Throws FilterException for a text of more than 200 characters and
    /// for a number above Most.
    /// </summary>
    public static ImmutableArray<Suggestion> Of(Snapshot.Catalogue catalogue, string text, string language, DateOnly today, int first)
    {
        if (text.Length > SearchText.MaxLength)
            throw FilterException.Input(
                "text", $"A text to complete is at most {SearchText.MaxLength} characters long, not {text.Length}.");
        if (first is < 1 or > Most)
            throw FilterException.Input("first", $"From 1 to {Most} suggestions are given, not {first}.");
        ImmutableArray<string> typed =
            [.. Folding.Words(InvisibleCharacters.TakeOut(text)).Select(word => word.Folded).Distinct().Take(SearchText.MaxWords)];
        if (typed.IsEmpty)
            return [];
        var seen = new HashSet<(SuggestionKind, string)>();
        return [.. Indexes.GetValue(catalogue, static one => new SuggestionIndex(one)).Candidates(typed.MaxBy(word => word.Length)!)
            .Where(named => named.Entry is not Offer { Content.ValidUntil: { } until } || until >= today)
            .Select(named => Match(named, typed, language))
            .OfType<(Suggestion Suggestion, int Place, Guid Id)>()
            .OrderBy(match => match.Place).ThenBy(match => match.Suggestion.Kind).ThenBy(
                match => match.Suggestion.Text, StringComparer.InvariantCulture).ThenBy(match => match.Id)
            .Select(match => match.Suggestion)
            .Where(suggestion => seen.Add((suggestion.Kind, suggestion.Text)))
            .Take(first)];
    }

    // Null unless every word matches. Place is the position of the first typed word.
    private static (Suggestion Suggestion, int Place, Guid Id)? Match(
        SuggestionIndex.Named named, ImmutableArray<string> typed, string language)
    {
        var text = named.Name.In(language).Text;
        string[] words = [.. Folding.Words(InvisibleCharacters.TakeOut(text)).Select(word => word.Folded)];
        var place = Array.FindIndex(words, word => word.StartsWith(typed[0], StringComparison.Ordinal));
        if (place < 0 || !typed.All(begun => words.Any(word => word.StartsWith(begun, StringComparison.Ordinal))))
            return null;
        var marked = words.Where(word => typed.Any(begun => word.StartsWith(begun, StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
        var parts = TextMarks.Cut(text, (_, folded) => marked.Contains(folded));
        return (new Suggestion(named.Kind, text, parts, named.Entry), place, named.Id);
    }
}
