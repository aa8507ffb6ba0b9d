using System.Collections.Immutable;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Filters;

/// <summary>A filter that asks offers with any of some values. Of a filter that asks one value, that is the only one.</summary>
internal sealed class ValuesFilter<TValue, TAsked> : SetsFilter<TValue>
    where TValue : notnull
    where TAsked : notnull
{
    /// <summary>What a filter asks; none when it does not.</summary>
    internal required Func<OfferFilter, ImmutableArray<TAsked>> Asked { get; init; }

    /// <summary>The filter that asks these, or none.</summary>
    internal required Func<OfferFilter, ImmutableArray<TAsked>, OfferFilter> Asking { get; init; }

    /// <summary>What a client asks. Throws FilterException for what cannot be asked.</summary>
    internal required Func<FilterReading, ImmutableArray<TAsked>> From { get; init; }

    /// <summary>The offers that one value asked lets through.</summary>
    internal required Func<SetsByValue<TValue>, TAsked, DateOnly, OfferSet> Having { get; init; }

    /// <summary>Which values asked are one.</summary>
    internal IEqualityComparer<TAsked> AskedComparer { get; init; } = EqualityComparer<TAsked>.Default;

    /// <summary>Whether the last answer is kept, because it takes long and every facet of one question asks the same again.</summary>
    internal bool IsRemembered { get; init; }

    internal FacetCount<TAsked>? Facet { get; init; }

    public override OfferFilter Read(FilterReading reading, OfferFilter filter) => Asking(filter, From(reading));

    internal override bool IsAsked(OfferFilter filter) => !Asked(filter).IsDefaultOrEmpty;

    internal override OfferFilter Without(OfferFilter filter, FacetDimension facet) => Asking(filter, []);

    internal override SetsIndex<TValue> Index(SetsByValue<TValue> sets) => new ValuesIndex(this, sets);

    private sealed class ValuesIndex(ValuesFilter<TValue, TAsked> filter, SetsByValue<TValue> sets) : SetsIndex<TValue>(filter, sets)
    {
        private readonly Remembered<(TAsked Asked, DateOnly Today), OfferSet>? remembered = filter.IsRemembered
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

        private OfferSet Having(TAsked value, DateOnly today) => remembered?.For((value, today)) ?? filter.Having(Sets, value, today);
    }
}
