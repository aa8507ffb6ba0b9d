using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using Catalogue.Data.Entries;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Search;

/// <summary>
/// Names that can be suggested, by their words. Each has a rank from 0 to Count, in the order in which equally good ones are given.
/// </summary>
internal abstract class SuggestionIndex
{
    private const int BitsOfWord = 64;

    private static readonly ConditionalWeakTable<ReferenceData, SuggestedEntries> OfReference = [];

    /// <summary>The number of names.</summary>
    protected abstract int Count { get; }

    /// <summary>The rank of each number that occurrences have; empty where they are the ranks.</summary>
    protected abstract ReadOnlySpan<int> Ranks { get; }

    /// <summary>Themes, neighbourhoods and organisations, then offers.</summary>
    public static ImmutableArray<SuggestionIndex> Of(Snapshot.Catalogue catalogue) =>
        [OfReference.GetValue(catalogue.Reference, static reference => new(reference)), new SuggestedOffers(catalogue)];

    /// <summary>The places at which names have a word with this prefix, as bits.</summary>
    public int PlacesOf(string prefix)
    {
        var places = 0;
        var (whole, changed) = Beginning(prefix);
        foreach (var occurrence in whole.Span)
            places |= 1 << WordPrefixes.PlaceOf(occurrence);
        foreach (var occurrence in changed)
            places |= 1 << WordPrefixes.PlaceOf(occurrence);
        return places;
    }

    /// <summary>
    /// A superset of the names that have a word with the first prefix at a place (WordPrefixes) and words with the other prefixes anywhere,
    /// in order of rank.
    /// </summary>
    public IEnumerable<Named> Candidates(ImmutableArray<string> prefixes, int place)
    {
        var candidates = Marked(prefixes[0], 1 << place);
        foreach (var prefix in prefixes.Skip(1))
        {
            var marked = Marked(prefix, ~0);
            for (var word = 0; word < candidates.Length; word++)
                candidates[word] &= marked[word];
        }

        for (var word = 0; word < candidates.Length; word++)
        {
            for (var rest = candidates[word]; rest != 0; rest &= rest - 1)
                yield return At((word * BitsOfWord) + BitOperations.TrailingZeroCount(rest));
        }
    }

    protected abstract Named At(int rank);

    protected abstract (ReadOnlyMemory<uint> Whole, uint[] Changed) Beginning(string prefix);

    // The ranks, as bits, of the names that have a word with this prefix at one of the places.
    private ulong[] Marked(string prefix, int places)
    {
        var bits = new ulong[(Count + BitsOfWord - 1) / BitsOfWord];
        var (whole, changed) = Beginning(prefix);
        Mark(whole.Span);
        Mark(changed);
        return bits;

        void Mark(ReadOnlySpan<uint> occurrences)
        {
            var ranks = Ranks;
            foreach (var occurrence in occurrences)
            {
                if ((places & (1 << WordPrefixes.PlaceOf(occurrence))) == 0)
                    continue;
                var number = WordPrefixes.NumberOf(occurrence);
                var rank = ranks.IsEmpty ? number : ranks[number];
                if (rank < Count)
                    bits[rank / BitsOfWord] |= 1UL << rank;
            }
        }
    }

    public sealed record Named(SuggestionKind Kind, LocalizedText Name, object Entry, Guid Id);
}
