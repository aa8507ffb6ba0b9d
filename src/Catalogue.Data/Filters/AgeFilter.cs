using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Data.Entries;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;
using Catalogue.Data.Time;

namespace Catalogue.Data.Filters;

/// <summary>
/// `age`, or several `ages` of which at least one must match, with `includeWithoutAge`. Ranges are compared one by one, after all sets:
/// there are too many different ranges for a set each.
/// </summary>
internal sealed class AgeFilter : Filter
{
    // Each is compared with every offer.
    private const int MostAges = 20;

    public override OfferFilter Read(FilterReading reading, OfferFilter filter)
    {
        var age = reading.Part<AgeRange?>("age", one => AgeReading.Read(one, "age"));
        var ages = reading.Parts("ages", (each, at) => AgeReading.Read(each, string.Create(CultureInfo.InvariantCulture, $"ages[{at}]")));
        if (age is not null && ages.Length > 0)
            throw FilterException.Input("ages", "Ask one age or several ages, not both: put the one in the list.");
        if (ages.Length > MostAges)
            throw FilterException.Input("ages", $"At most {MostAges} ages are asked at a time, not {ages.Length}: one range takes many.");
        var includeWithoutAge = reading.Value<bool>("includeWithoutAge") ?? false;
        return filter with { Ages = age is { } only ? [only] : ages, IncludeWithoutAge = includeWithoutAge };
    }

    internal override bool IsAsked(OfferFilter filter) => !filter.Ages.IsDefaultOrEmpty;

    internal override OfferFilter Without(OfferFilter filter, FacetDimension facet) => filter with { Ages = [] };

    internal override FilterIndexing Begin(OfferSlots offers, ReferenceData reference) => new Indexing(offers.Size);

    private static void Set(RangeColumn ages, int ordinal, Offer? offer)
    {
        if (offer is { Content.AgeApplies: true })
            ages.Set(ordinal, offer.Content.MinAgeMonths, offer.Content.MaxAgeMonths);
        else
            ages.Clear(ordinal);
    }

    private sealed class Indexing(int size) : FilterIndexing
    {
        private readonly RangeColumn ages = new(size);
        private readonly SetsByValue<bool>.Builder applies = new(size);

        public override void Add(int ordinal, Offer offer)
        {
            Set(ages, ordinal, offer);
            applies.Add(offer.Content.AgeApplies, ordinal);
        }

        public override FilterIndex ToIndex() => new Index(ages, applies.ToSets());
    }

    private sealed class Index(RangeColumn ages, SetsByValue<bool> applies) : FilterIndex
    {
        public override FilterIndex Among(OfferSlots kept) => new Index(ages.Among(kept.Taken), applies.Among(kept.Taken));

        public override FilterIndex Next(ImmutableArray<OfferChange> changes, OfferSlots offers, ReferenceData before, ReferenceData now)
        {
            if (changes.IsEmpty)
                return this;
            var (without, with) = (new SetsByValue<bool>.Builder(offers.Size), new SetsByValue<bool>.Builder(offers.Size));
            var next = ages.Copy();
            foreach (var change in changes)
            {
                Set(next, change.Ordinal, change.After);
                if (change.Before is { } was)
                    without.Add(was.Content.AgeApplies, change.Ordinal);
                if (change.After is { } comes)
                    with.Add(comes.Content.AgeApplies, change.Ordinal);
            }

            return new Index(next, applies.Replace(without, with));
        }

        public override OfferSet NarrowLast(FilterQuestion question, OfferSet left) =>
            question.Filter.Ages.IsDefaultOrEmpty ? left : Of(question.Filter.Ages, question.Filter.IncludeWithoutAge, left);

        public override ImmutableArray<FacetValue> Count(FacetDimension facet, FacetQuestion question)
        {
            var others = question.Others(facet);
            return
            [
                .. Enum.GetValues<Grade>().Select(grade => (Grade: grade, Age: AgeRange.OfGrade(grade))).Select(asked => new FacetValue(
                    facet,
                    asked.Grade,
                    Of([asked.Age], question.Filter.IncludeWithoutAge, others).Count,
                    question.Filter.Ages.OrEmpty().Contains(asked.Age),
                    [])),
            ];
        }

        private OfferSet Of(ImmutableArray<AgeRange> asked, bool includeWithoutAge, OfferSet left)
        {
            if (asked.Length == 1 && !includeWithoutAge)
                return ages.Overlapping(asked[0].Lo, asked[0].Hi, left);
            var sets = asked.Select(age => ages.Overlapping(age.Lo, age.Hi, left)).ToList();
            if (includeWithoutAge)
                sets.Add(OfferSets.Intersection([left, applies[false]]));
            return OfferSets.Union(left.Size, [.. sets]);
        }
    }
}
