using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Search;

/// <summary>The offers of one catalogue that a search found, best first, and the words that matched.</summary>
public sealed class OfferRanking : FoundOffers
{
    private readonly FrozenSet<string> words;
    private readonly ImmutableArray<string> tags;

    private OfferRanking(OfferSequence sequence, OfferSet set, FrozenSet<string> words, ImmutableArray<string> tags)
        : base(sequence, set) => (this.words, this.tags) = (words, tags);

    /// <summary>Where the words occur in the offer's texts, in the language of the search or in Dutch.</summary>
    public ImmutableArray<TextMatch> MatchesIn(Offer offer, Snapshot.Catalogue catalogue) => TextMarks.Of(offer, catalogue, words, tags);

    internal static OfferRanking None(Snapshot.Catalogue catalogue, SearchText text) => Of(catalogue, text, default, [], []);

    /// <summary>
    /// An offer that is ranked several times keeps its best rank. Offers that are not in this graph, because the database is a commit
    /// ahead, are left out; the rank of those overdue today is halved.
    /// </summary>
    internal static OfferRanking Of(
        Snapshot.Catalogue catalogue, SearchText text, DateOnly today, List<(Guid Offer, float Rank)> ranks, FrozenSet<string> words)
    {
        var places = new Dictionary<int, uint>(ranks.Count);
        foreach (var (offer, rank) in ranks)
        {
            if (catalogue.Slots.OrdinalOf(offer) is >= 0 and var ordinal)
                places[ordinal] = Math.Min(
                    Number(catalogue.Slots[ordinal].FreshnessOn(today) == OfferFreshness.Overdue ? rank / 2 : rank),
                    places.GetValueOrDefault(ordinal, uint.MaxValue));
        }

        var ranked = new RankedOffers(catalogue.Slots, Hash(text.Key), places.Select(place => (place.Key, place.Value)));
        return new(
            new OfferSequence(catalogue.Slots, ranked), OfferSet.FromOrdinals(catalogue.Slots.Size, ranked.Ordinals), words, text.Tags);
    }

    // The best rank has the lowest number.
    private static uint Number(float rank) => uint.MaxValue - (uint)Math.Clamp(rank * 10_000_000.0, 0, uint.MaxValue);

    // FNV-1a: the same in every process, so that a cursor works on every server.
    private static uint Hash(string text)
    {
        var sum = 2166136261u;
        foreach (var letter in text)
            sum = (sum ^ letter) * 16777619;
        return sum;
    }
}
