using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Filters;

/// <summary>
/// One filter of offers: the members of `OfferFilter` that ask it, how these are read, the facets that count by it, and how its index is
/// made. OfferFilters lists them all; everything that reads, narrows, counts or checks goes through that list.
/// </summary>
internal abstract class Filter
{
    /// <summary>Its members of `OfferFilter`.</summary>
    public required ImmutableArray<string> Inputs { get; init; }

    /// <summary>What offers are counted by; none for a filter that has no facet.</summary>
    public ImmutableArray<FacetDimension> Facets { get; init; } = [];

    /// <summary>What it reads of entries that are no offers: when that changes, the offers that name the entry are indexed anew.</summary>
    internal ImmutableArray<NounRead> Reads { get; init; } = [];

    /// <summary>What an offer must say to be found by it at all, for the report on quality.</summary>
    internal ImmutableArray<NeverFound> NeverFound { get; init; } = [];

    /// <summary>
    /// Whether its index waits until one such filter is first asked: few questions ask it, it may read details of offers that a start
    /// leaves unread, and a start waits for all others.
    /// </summary>
    internal bool IsBuiltWhenAsked { get; init; }

    /// <summary>What the members ask, added to a filter. Throws FilterException for what cannot be asked.</summary>
    public abstract OfferFilter Read(FilterReading reading, OfferFilter filter);

    internal abstract bool IsAsked(OfferFilter filter);

    /// <summary>The same filter with nothing asked that a facet counts; how it is asked stays.</summary>
    internal abstract OfferFilter Without(OfferFilter filter, FacetDimension facet);

    /// <summary>Begins an index over slots, which is then told of each offer.</summary>
    internal abstract FilterIndexing Begin(OfferSlots offers, ReferenceData reference);
}

/// <summary>
/// Offers that a filter never finds, because they say nothing of it: a key and a title for people, which offers, and what they lack.
/// </summary>
internal sealed record NeverFound(string Key, string Title, Func<OfferContent, bool> Is, string Lack);

/// <summary>An index while it is made: it is told of the offers in ascending order.</summary>
internal abstract class FilterIndexing
{
    public abstract void Add(int ordinal, Offer offer);

    public abstract FilterIndex ToIndex();
}

/// <summary>The offers of one graph by what one filter asks. Immutable; offers are meant by ordinal.</summary>
internal abstract class FilterIndex
{
    /// <summary>The index of some of the offers, in their slots.</summary>
    public abstract FilterIndex Among(OfferSlots kept);

    /// <summary>
    /// The index after some offers changed. What they had is looked up in the reference data of before, what they have in that of now.
    /// </summary>
    public abstract FilterIndex Next(ImmutableArray<OfferChange> changes, OfferSlots offers, ReferenceData before, ReferenceData now);

    /// <summary>Adds the sets that the offers asked are in, when the filter is asked.</summary>
    public virtual void Narrow(FilterQuestion question, List<OfferSet> sets)
    {
    }

    /// <summary>Of the offers that all sets leave, those asked: for what is compared one by one.</summary>
    public virtual OfferSet NarrowLast(FilterQuestion question, OfferSet left) => left;

    /// <summary>Every value of a facet with how many offers it would let through.</summary>
    public abstract ImmutableArray<FacetValue> Count(FacetDimension facet, FacetQuestion question);
}

/// <summary>A filter asked on a day, of an index with so many slots.</summary>
internal readonly record struct FilterQuestion(OfferFilter Filter, DateOnly Today, int Size);

/// <summary>A facet asked of a catalogue: counted among a search's offers when there is one.</summary>
internal sealed record FacetQuestion(Snapshot.Catalogue Catalogue, OfferIndex Index, OfferFilter Filter, DateOnly Today, OfferSet? Among)
{
    /// <summary>What all lets through but what this facet counts.</summary>
    public OfferSet Others(FacetDimension facet) => Matching(OfferFilters.Of(facet).Without(Filter, facet));

    /// <summary>Every value of a facet with how many offers it would let through, were it the only one asked there.</summary>
    public ImmutableArray<FacetValue> Count(FacetDimension facet) => Index.Of(OfferFilters.Of(facet)).Count(facet, this);

    public OfferSet Matching(OfferFilter filter) => Index.Matching(filter, Today, Among);

    /// <summary>A value for each, by the offers that have it.</summary>
    public ImmutableArray<FacetValue> Each<T>(
        FacetDimension facet, IEnumerable<T> values, Func<T, OfferSet> having, Func<T, bool> isSelected)
        where T : notnull
    {
        var others = Others(facet);
        return [.. values.Select(value => new FacetValue(
            facet, value, OfferSets.CountOfBoth(others, having(value)), isSelected(value), []))];
    }
}
