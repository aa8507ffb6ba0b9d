using System.Collections.Immutable;
using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Search;

/// <summary>The offers of one catalogue that a search found, best first, and what they were found by.</summary>
public sealed class OfferRanking : FoundOffers
{
    private readonly DateOnly today;
    private readonly SearchMarks marks;
    private readonly ImmutableArray<string> tags;

    private OfferRanking(OfferSequence sequence, OfferSet set, DateOnly today, SearchMarks marks, ImmutableArray<string> tags)
        : base(sequence, set) => (this.today, this.marks, this.tags) = (today, marks, tags);

    /// <summary>What the offer was found by, in the language of the search or in Dutch.</summary>
    public ImmutableArray<TextMatch> MatchesIn(Offer offer, Snapshot.Catalogue catalogue) =>
        TextMarks.Of(offer, catalogue, today, marks, tags);

    /// <summary>Each slot must occur once. The rank of offers overdue today is halved.</summary>
    internal static OfferRanking Of(
        Snapshot.Catalogue catalogue, SearchText text, DateOnly today, List<(int Slot, float Rank)> ranks, SearchMarks marks)
    {
        var slots = catalogue.Slots;
        // Those of which Offer.FreshnessOn says Overdue.
        var overdue = catalogue.Index.Matching(OfferFilter.AnyTime with { ReviewDueBefore = today }, today);
        var ranked = new RankedOffers(
            slots,
            Hash(text.Key),
            ranks.ConvertAll(
                one => (one.Slot, Number(overdue.Contains(one.Slot) ? one.Rank / 2 : one.Rank))));
        var bits = new ulong[OfferSet.Words(slots.Size)];
        foreach (var (slot, _) in ranks)
            bits[slot >>> 6] |= 1UL << slot;
        return new(new OfferSequence(slots, ranked), OfferSet.FromBits(slots.Size, bits), today, marks, text.Tags);
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
