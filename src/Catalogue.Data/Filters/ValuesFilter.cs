using System.Collections.Immutable;
using Catalogue.Data.Naming;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Filters;

/// <summary>A filter that matches offers with any of the given values; a filter of one value is the case of a single one.</summary>
internal sealed class ValuesFilter<TValue, TAsked> : SetsFilter<TValue>
    where TValue : notnull
    where TAsked : notnull
{
    /// <summary>The values of a filter; empty when it is not used.</summary>
    internal required Func<OfferFilter, ImmutableArray<TAsked>> Asked { get; init; }

    /// <summary>The filter with these values, or with none.</summary>
    internal required Func<OfferFilter, ImmutableArray<TAsked>, OfferFilter> Asking { get; init; }

    /// <summary>Reads the values from a client's filter. Throws FilterException for invalid ones.</summary>
    internal required Func<FilterReading, ImmutableArray<TAsked>> From { get; init; }

    /// <summary>The offers that match one value.</summary>
    internal required Func<SetsByValue<TValue>, TAsked, DateOnly, OfferSet> Having { get; init; }

    /// <summary>When two values count as the same.</summary>
    internal IEqualityComparer<TAsked> AskedComparer { get; init; } = EqualityComparer<TAsked>.Default;

    /// <summary>Whether the last result is cached: it is expensive, and every facet of one request needs it again.</summary>
    internal bool IsCached { get; init; }

    internal FacetCount<TAsked>? Facet { get; init; }

    public override OfferFilter Read(FilterReading reading, OfferFilter filter) => Asking(filter, From(reading));

    internal override bool IsAsked(OfferFilter filter) => !Asked(filter).IsDefaultOrEmpty;

    internal override OfferFilter Without(OfferFilter filter, FacetDimension facet) => Asking(filter, []);

    internal override SetsIndex<TValue> Index(SetsByValue<TValue> sets) => new ValuesIndex(this, sets);

    private sealed class ValuesIndex(ValuesFilter<TValue, TAsked> filter, SetsByValue<TValue> sets) : SetsIndex<TValue>(filter, sets)
    {
        private readonly SingleEntryCache<(TAsked Asked, DateOnly Today), OfferSet>? cache = filter.IsCached
            ? new(key => filter.Having(sets, key.Asked, key.Today))
            : null;

        public override void Narrow(FilterQuestion question, List<OfferSet> asked)
        {
            var values = filter.Asked(question.Filter);
            if (values.IsDefaultOrEmpty)
                return;
            if (values.Length == 1)
                asked.Add(Having(values[0], question.Today));
            else
                asked.Add(OfferSets.Union(question.Size, [.. values.Select(value => Having(value, question.Today))]));
        }

        public override ImmutableArray<FacetValue> Count(FacetDimension facet, FacetQuestion question)
        {
            var asked = filter.Asked(question.Filter).OrEmpty();
            return filter.Facet!(
                facet, question, value => Having(value, question.Today), value => asked.Contains(value, filter.AskedComparer));
        }

        private OfferSet Having(TAsked value, DateOnly today) => cache?.For((value, today)) ?? filter.Having(Sets, value, today);
    }
}
