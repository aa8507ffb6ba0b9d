using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Catalogue.Data.Search;

/// <summary>
/// A search as PostgreSQL tsqueries: Whole is what an offer must match; Strict, which ranks first, has the words as typed, and is null when
/// none of them was found so. Words are all words to highlight.
/// </summary>
internal sealed record SearchQuery(string Whole, string? Strict, FrozenSet<string> Words)
{
    /// <summary>Null when no offer can contain every word.</summary>
    public static SearchQuery? Of(SearchPlan plan, ILookup<string, FoundWord> found)
    {
        var places = new List<string>();
        var strict = new List<string>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in plan.Places)
        {
            if (place.Typed.All(word => IsStop(found[word])))
                continue;
            var ways = new List<string>();
            AddWay(ways, place.Typed, found, used, "");
            // The words of a multi-word alternative are less specific when they are apart: they only count in titles, summaries and names.
            foreach (var other in place.Others)
                AddWay(ways, other, found, used, other.Length == 1 ? "" : ":ABC");
            if (ways.Count == 0)
                return null;
            places.Add(Join(ways, '|'));
            strict.AddRange(
                place.Typed.SelectMany(word => found[word].Where(one => one.Match == WordMatch.Stem)).Select(one => Lexemes(one, "")));
        }

        return places.Count == 0 ? null : new SearchQuery(
            Join(places, '&'), strict.Count == 0 ? null : Join(strict.Distinct(), '|'), used.ToFrozenSet(StringComparer.Ordinal));
    }

    // Requires all of the words, each in any of the forms found; adds nothing when a word has no form.
    private static void AddWay(
        List<string> ways, ImmutableArray<string> words, ILookup<string, FoundWord> found, HashSet<string> used, string weights)
    {
        ImmutableArray<FoundWord>[] forms = [.. words.Where(word => !IsStop(found[word])).Select(word => found[word].ToImmutableArray())];
        if (forms.Length == 0 || forms.Any(form => form.IsEmpty))
            return;
        ways.Add(Join(forms.Select(form => Join(form.Select(one => Lexemes(one, weights)).Distinct(), '|')), '&'));
        used.UnionWith(forms.SelectMany(form => form.Select(one => one.Word)));
    }

    private static bool IsStop(IEnumerable<FoundWord> found) => found.Any(one => one.Match == WordMatch.Stop);

    private static string Lexemes(FoundWord word, string weights) => Join(word.Lexemes.Select(lexeme => Quote(lexeme) + weights), '&');

    private static string Join(IEnumerable<string> parts, char sign) => $"({string.Join(sign, parts)})";

    private static string Quote(string lexeme) =>
        new StringBuilder(lexeme).Replace("\\", "\\\\").Replace("'", "''").Insert(0, '\'').Append('\'').ToString();
}
