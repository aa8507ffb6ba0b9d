using System.Collections.Immutable;
using System.Numerics;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Profiles;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Filters;

/// <summary>
/// `fits`: the offers of which `offersFor` says yes or unknown for a profile. They are judged one by one by the same rules, after all other
/// filters, so that only those that are left are.
/// </summary>
internal sealed class FitsFilter : Filter
{
    public override OfferFilter Read(FilterReading reading, OfferFilter filter) =>
        filter with { Fits = reading.Part("fits", profile => ProfileReading.Read(profile, "fits")) };

    internal override bool IsAsked(OfferFilter filter) => filter.Fits is not null;

    internal override OfferFilter Without(OfferFilter filter, FacetDimension facet) => filter with { Fits = null };

    internal override FilterIndexing Begin(OfferSlots offers, ReferenceData reference) => new Indexing(offers, reference);

    private sealed class Indexing(OfferSlots offers, ReferenceData reference) : FilterIndexing
    {
        public override void Add(int ordinal, Offer offer)
        {
        }

        public override FilterIndex ToIndex() => new Index(offers, reference);
    }

    // The rules read the offer and the other entries, so that there is nothing to index.
    private sealed class Index : FilterIndex
    {
        private readonly OfferSlots offers;
        private readonly ReferenceData reference;
        private readonly SingleEntryCache<(Profile Profile, DateOnly Today), JudgedOffers> judged;

        public Index(OfferSlots offers, ReferenceData reference)
        {
            (this.offers, this.reference) = (offers, reference);
            judged = new(asked => new(offers, new ProfileQuestion(asked.Profile, reference, asked.Today)));
        }

        public override FilterIndex Among(OfferSlots kept) => new Index(kept, reference);

        public override FilterIndex Next(ImmutableArray<OfferChange> changes, OfferSlots offers, ReferenceData before, ReferenceData now) =>
            new Index(offers, now);

        public override OfferSet NarrowLast(FilterQuestion question, OfferSet left) => question.Filter.Fits is { } profile && left.Count > 0
            ? judged.For((profile, question.Today)).Fitting(left)
            : left;

        public override ImmutableArray<FacetValue> Count(FacetDimension facet, FacetQuestion question) =>
            throw new ArgumentOutOfRangeException(nameof(facet), facet, "Profiles are not counted.");
    }

    // Every facet of one request needs the verdicts again: an offer is judged once. Thread-safe.
    private sealed class JudgedOffers(OfferSlots offers, ProfileQuestion asked)
    {
        private readonly Lock judging = new();
        private readonly ulong[] known = new ulong[OfferSet.Words(offers.Size)];
        private readonly ulong[] fitting = new ulong[OfferSet.Words(offers.Size)];

        public OfferSet Fitting(OfferSet among)
        {
            if (!among.IsDense)
                return Probe(among);
            var bits = among.Bits.ToArray();
            lock (judging)
            {
                for (var word = 0; word < bits.Length; word++)
                {
                    for (var rest = bits[word] & ~known[word]; rest != 0; rest &= rest - 1)
                        Judge((word << 6) + BitOperations.TrailingZeroCount(rest));
                    bits[word] &= fitting[word];
                }
            }

            return OfferSet.FromBits(among.Size, bits);
        }

        private OfferSet Probe(OfferSet among)
        {
            var kept = new int[among.Count];
            var count = 0;
            lock (judging)
            {
                foreach (var ordinal in among.Ordinals)
                {
                    var (word, bit) = (ordinal >>> 6, 1UL << ordinal);
                    if ((known[word] & bit) == 0)
                        Judge(ordinal);
                    if ((fitting[word] & bit) != 0)
                        kept[count++] = ordinal;
                }
            }

            return OfferSet.FromOrdinals(among.Size, kept.AsSpan(0, count));
        }

        private void Judge(int ordinal)
        {
            known[ordinal >>> 6] |= 1UL << ordinal;
            if (ReasonRules.VerdictOf(offers[ordinal], asked) != Verdict.No)
                fitting[ordinal >>> 6] |= 1UL << ordinal;
        }
    }
}
