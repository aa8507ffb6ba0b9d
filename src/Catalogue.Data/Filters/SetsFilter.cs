using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Filters;

/// <summary>A filter whose index has a set of offers for each value.</summary>
internal abstract class SetsFilter<TValue> : Filter
    where TValue : notnull
{
    /// <summary>Adds each value of an offer.</summary>
    internal required Action<Offer, ReferenceData, ValuesOfOffer<TValue>> Values { get; init; }

    internal IEqualityComparer<TValue>? Comparer { get; init; }

    internal override FilterIndexing Begin(OfferSlots offers, ReferenceData reference) => new Indexing(this, offers.Size, reference);

    internal abstract SetsIndex<TValue> Index(SetsByValue<TValue> sets);

    private sealed class Indexing(SetsFilter<TValue> filter, int size, ReferenceData reference) : FilterIndexing
    {
        private readonly ValuesOfOffer<TValue> values = new(size, filter.Comparer);

        public override void Add(int ordinal, Offer offer) => filter.Values(offer, reference, values.Of(ordinal));

        public override FilterIndex ToIndex() => filter.Index(values.Builder.ToSets());
    }
}

/// <summary>The sets of offers by value.</summary>
internal abstract class SetsIndex<TValue>(SetsFilter<TValue> filter, SetsByValue<TValue> sets) : FilterIndex
    where TValue : notnull
{
    public SetsByValue<TValue> Sets => sets;

    public override FilterIndex Among(OfferSlots kept) => filter.Index(sets.Among(kept.Taken));

    public override FilterIndex Next(ImmutableArray<OfferChange> changes, OfferSlots offers, ReferenceData before, ReferenceData now)
    {
        var without = new ValuesOfOffer<TValue>(offers.Size, filter.Comparer);
        var with = new ValuesOfOffer<TValue>(offers.Size, filter.Comparer);
        foreach (var change in changes)
        {
            if (change.Before is { } was)
                filter.Values(was, before, without.Of(change.Ordinal));
            if (change.After is { } comes)
                filter.Values(comes, now, with.Of(change.Ordinal));
        }

        var next = sets.Replace(without.Builder, with.Builder);
        return ReferenceEquals(next, sets) ? this : filter.Index(next);
    }
}

/// <summary>Collects the values of the offers, one offer after the other.</summary>
internal sealed class ValuesOfOffer<TValue>(int size, IEqualityComparer<TValue>? comparer)
    where TValue : notnull
{
    private int offer;

    public SetsByValue<TValue>.Builder Builder { get; } = new(size, comparer);

    public ValuesOfOffer<TValue> Of(int ordinal)
    {
        offer = ordinal;
        return this;
    }

    public void Add(TValue value) => Builder.Add(value, offer);

    public void AddAll(ImmutableArray<TValue> values)
    {
        foreach (var value in values)
            Builder.Add(value, offer);
    }
}
