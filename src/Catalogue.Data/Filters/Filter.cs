using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Filters;

/// <summary>
/// One filter of offers: its members of `OfferFilter`, how they are read, its facets, and its index. OfferFilters lists all filters; all
/// code that reads, narrows, counts or checks uses that list.
/// </summary>
internal abstract class Filter
{
    /// <summary>Its members of `OfferFilter`.</summary>
    public required ImmutableArray<string> Inputs { get; init; }

    /// <summary>Its facets; empty when it has none.</summary>
    public ImmutableArray<FacetDimension> Facets { get; init; } = [];

    /// <summary>
    /// What the index reads of entries other than offers: when that changes, the offers that refer to the entry are indexed again.
    /// </summary>
    internal ImmutableArray<FilterDependency> Reads { get; init; } = [];

    /// <summary>What an offer must have to be found by this filter at all, for the quality report.</summary>
    internal ImmutableArray<NeverFound> NeverFound { get; init; } = [];

    /// <summary>
    /// Whether the index is built when a filter of this kind is first used rather than at start-up: it is rarely used and may need details
    /// of offers that start-up does not load.
    /// </summary>
    internal bool IsLazy { get; init; }

    /// <summary>Adds the members' values to a filter. Throws FilterException for invalid values.</summary>
    public abstract OfferFilter Read(FilterReading reading, OfferFilter filter);

    internal abstract bool IsAsked(OfferFilter filter);

    /// <summary>The filter without the values that a facet counts; the other options stay.</summary>
    internal abstract OfferFilter Without(OfferFilter filter, FacetDimension facet);

    /// <summary>Starts an index over slots; every offer is then added to it.</summary>
    internal abstract FilterIndexing Begin(OfferSlots offers, ReferenceData reference);
}

/// <summary>
/// Offers that a filter never finds because they lack its value: a key, a title for display, the condition, and what they lack.
/// </summary>
internal sealed record NeverFound(string Key, string Title, Func<OfferContent, bool> Is, string Lack);

/// <summary>An index under construction: offers are added in ascending order of slot.</summary>
internal abstract class FilterIndexing
{
    public abstract void Add(int ordinal, Offer offer);

    public abstract FilterIndex ToIndex();
}

/// <summary>The index of one filter over the offers of one graph. Immutable; offers are identified by ordinal.</summary>
internal abstract class FilterIndex
{
    /// <summary>The index of a subset of the offers, in their slots.</summary>
    public abstract FilterIndex Among(OfferSlots kept);

    /// <summary>
    /// The index after some offers changed. Their old values are looked up in the old reference data, their new values in the new.
    /// </summary>
    public abstract FilterIndex Next(ImmutableArray<OfferChange> changes, OfferSlots offers, ReferenceData before, ReferenceData now);

    /// <summary>Adds the sets to intersect, when the filter is used.</summary>
    public virtual void Narrow(FilterQuestion question, List<OfferSet> sets)
    {
    }

    /// <summary>After all sets are intersected: the remaining offers that match, for filters that compare one by one.</summary>
    public virtual OfferSet NarrowLast(FilterQuestion question, OfferSet left) => left;

    /// <summary>Every value of a facet with the number of offers it would match.</summary>
    public abstract ImmutableArray<FacetValue> Count(FacetDimension facet, FacetQuestion question);
}

/// <summary>A filter on a date, for an index with the given number of slots.</summary>
internal readonly record struct FilterQuestion(OfferFilter Filter, DateOnly Today, int Size);

/// <summary>A facet of one graph: counted within a search's result when there is one.</summary>
internal sealed record FacetQuestion(ReferenceData Reference, OfferIndex Index, OfferFilter Filter, DateOnly Today, OfferSet? Among)
{
    /// <summary>The offers that match everything except what this facet counts.</summary>
    public OfferSet Others(FacetDimension facet) => Matching(OfferFilters.Of(facet).Without(Filter, facet));

    /// <summary>Every value of a facet with the number of offers it would match if it were the only one selected in the facet.</summary>
    public ImmutableArray<FacetValue> Count(FacetDimension facet) => Index.Of(OfferFilters.Of(facet)).Count(facet, this);

    public OfferSet Matching(OfferFilter filter) => Index.Matching(filter, Today, Among);

    /// <summary>A facet value for each value, from the offers that have it.</summary>
    public ImmutableArray<FacetValue> Each<T>(
        FacetDimension facet, IEnumerable<T> values, Func<T, OfferSet> having, Func<T, bool> isSelected)
        where T : notnull
    {
        var others = Others(facet);
        return [.. values.Select(value => new FacetValue(
            facet, value, OfferSets.CountOfBoth(others, having(value)), isSelected(value), []))];
    }
}
