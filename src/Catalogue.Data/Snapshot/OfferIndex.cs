using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// For every value of every dimension the offers that have it, so that a filter is an intersection. Offers are meant by ordinal,
/// their place in the order by title.
/// </summary>
internal sealed class OfferIndex
{
    private readonly int size;
    private readonly OfferSet all;
    private readonly OfferDimensions dimensions;
    private readonly OfferPractice practice;
    private readonly NeighbourhoodTree tree;
    private readonly OffersAtSchools atSchools;
    private readonly OffersAtLarge atLarge;
    private readonly Remembered<DateOnly, OfferSet> currentAndComing;

    public OfferIndex(ImmutableArray<Offer> offers, Roster<Organisation> organisations, Roster<School> schools, NeighbourhoodTree tree, ThemeTree themes)
    {
        size = offers.Length;
        all = OfferSet.All(size);
        dimensions = new OfferDimensions(offers, organisations, themes);
        practice = new OfferPractice(offers, schools);
        this.tree = tree;
        atSchools = new OffersAtSchools(offers, schools);
        atLarge = new OffersAtLarge(offers, tree);
        currentAndComing = new(today => Valid(Period.CurrentAndComing(today), all));
    }

    public OfferSet OrganisedBy(Guid organisation) => dimensions.Organisers[organisation];

    public OfferSet About(Guid theme) => dimensions.Themes[theme];

    public OfferSet At(Guid school) => atSchools.At(school);

    /// <summary>Of all offers, or those among a set.</summary>
    public OfferSet Matching(OfferFilter filter, DateOnly today, OfferSet? among = null)
    {
        var asked = new List<OfferSet>();
        if (among is not null)
            asked.Add(among);
        if (filter.Period is null)
            asked.Add(currentAndComing.For(today));
        Places(filter, today, asked);
        dimensions.Narrow(filter, asked);
        practice.Narrow(filter, today, asked);
        if (asked.Count == 0)
            asked.Add(all);
        var matching = OfferSets.Intersection(CollectionsMarshal.AsSpan(asked));
        if (filter.Period is { } period)
            matching = Valid(period, matching);
        return filter.Age is { } age ? OfAge(age, filter.IncludeWithoutAge, matching) : matching;
    }

    private void Places(OfferFilter filter, DateOnly today, List<OfferSet> asked)
    {
        if (filter is { Networks.IsDefaultOrEmpty: true, Neighbourhoods.IsDefaultOrEmpty: true, Municipalities.IsDefaultOrEmpty: true, Schools.IsDefaultOrEmpty: true })
            return;
        var day = (filter.Period ?? Period.CurrentAndComing(today)).DayNearestTo(today);
        var neighbourhoods = filter.Neighbourhoods.IsDefaultOrEmpty ? null : tree.Ask(filter.Neighbourhoods.AsSpan(), filter.Nearby);
        asked.Add(OfferSets.Union(size, [atSchools.Matching(filter, neighbourhoods, day), atLarge.Matching(filter, neighbourhoods)]));
    }

    private OfferSet Valid(Period period, OfferSet among) =>
        period is { From: null, Until: null } ? among : dimensions.Validity.Overlapping(period.From?.DayNumber, period.Until?.DayNumber, among);

    private OfferSet OfAge(AgeRange age, bool includeWithoutAge, OfferSet among)
    {
        var matching = dimensions.Ages.Overlapping(age.Lo, age.Hi, among);
        return includeWithoutAge ? OfferSets.Union(size, [matching, OfferSets.Intersection([among, dimensions.WithoutAge])]) : matching;
    }
}
