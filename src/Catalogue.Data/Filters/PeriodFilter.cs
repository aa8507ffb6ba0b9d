using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;
using Catalogue.Data.Time;

namespace Catalogue.Data.Filters;

/// <summary>
/// `period` or `schoolYear`: valid on at least one day of it; without either, current and coming offers. Almost every validity is
/// different, so that they are compared one by one.
/// </summary>
internal sealed class PeriodFilter : Filter
{
    private const int MostSchoolYears = 30;

    public override OfferFilter Read(FilterReading reading, OfferFilter filter)
    {
        var period = reading.Part("period", days => new Period(days.Value<DateOnly>("from"), days.Value<DateOnly>("until")));
        if (reading.Value<SchoolYear>("schoolYear") is not { } schoolYear)
            return filter with { Period = period };
        return period is null
            ? filter with { Period = schoolYear.Period }
            : throw FilterException.Input("schoolYear", "Ask a period or a school year, not both: each says which days are asked.");
    }

    internal override bool IsAsked(OfferFilter filter) => filter.Period is not null;

    internal override OfferFilter Without(OfferFilter filter, FacetDimension facet) => filter with { Period = null };

    internal override FilterIndexing Begin(OfferSlots offers, ReferenceData reference) => new Indexing(offers);

    private static void Set(RangeColumn validity, int ordinal, Offer? offer)
    {
        if (offer is null)
            validity.Clear(ordinal);
        else
            validity.Set(ordinal, offer.Content.ValidFrom?.DayNumber, offer.Content.ValidUntil?.DayNumber);
    }

    private sealed class Indexing(OfferSlots offers) : FilterIndexing
    {
        private readonly RangeColumn validity = new(offers.Size);

        public override void Add(int ordinal, Offer offer) => Set(validity, ordinal, offer);

        public override FilterIndex ToIndex() => new Index(validity, offers.Taken);
    }

    private sealed class Index : FilterIndex
    {
        private readonly RangeColumn validity;
        private readonly SingleEntryCache<DateOnly, OfferSet> currentAndComing;

        public Index(RangeColumn validity, OfferSet taken)
        {
            this.validity = validity;
            currentAndComing = new(today => Valid(Period.CurrentAndComing(today), taken));
        }

        public override FilterIndex Among(OfferSlots kept) => new Index(validity.Among(kept.Taken), kept.Taken);

        public override FilterIndex Next(ImmutableArray<OfferChange> changes, OfferSlots offers, ReferenceData before, ReferenceData now)
        {
            if (changes.IsEmpty)
                return this;
            var next = validity.Copy();
            foreach (var change in changes)
                Set(next, change.Ordinal, change.After);
            return new Index(next, offers.Taken);
        }

        public override void Narrow(FilterQuestion question, List<OfferSet> sets)
        {
            if (question.Filter.Period is null)
                sets.Add(currentAndComing.For(question.Today));
        }

        public override OfferSet NarrowLast(FilterQuestion question, OfferSet left) =>
            question.Filter.Period is { } period ? Valid(period, left) : left;

        // A school year also decides the date for a school's network, so each is a query of its own. The years begin with the earliest that
        // an offer has.
        public override ImmutableArray<FacetValue> Count(FacetDimension facet, FacetQuestion question)
        {
            var coming = SchoolYear.Of(question.Today).Start + 1;
            var first = validity.First is { } day
                ? Math.Clamp(SchoolYear.Of(DateOnly.FromDayNumber(day)).Start, coming - MostSchoolYears + 1, coming - 1)
                : coming - 1;
            return
            [
                .. Enumerable.Range(first, coming - first + 1).Select(start => new SchoolYear(start)).Select(year => new FacetValue(
                    facet,
                    year,
                    question.Matching(question.Filter with { Period = year.Period }).Count,
                    question.Filter.Period == year.Period,
                    [])),
            ];
        }

        private OfferSet Valid(Period period, OfferSet among) =>
            period is { From: null, Until: null } ? among : validity.Overlapping(period.From?.DayNumber, period.Until?.DayNumber, among);
    }
}
