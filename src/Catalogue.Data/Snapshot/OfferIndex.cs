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
    private readonly int _size;
    private readonly OfferSet _all;
    private readonly OfferDimensions _dimensions;
    private readonly NeighbourhoodTree _tree;
    private readonly OffersAtSchools _atSchools;
    private readonly OffersAtLarge _atLarge;
    private readonly Remembered<DateOnly, OfferSet> _currentAndComing;

    public OfferIndex(ImmutableArray<Offer> offers, Roster<Organisation> organisations, Roster<School> schools, NeighbourhoodTree tree, ThemeTree themes)
    {
        _size = offers.Length;
        _all = OfferSet.All(_size);
        _dimensions = new OfferDimensions(offers, organisations, themes);
        _tree = tree;
        _atSchools = new OffersAtSchools(offers, schools);
        _atLarge = new OffersAtLarge(offers, tree);
        _currentAndComing = new(today => Valid(Period.CurrentAndComing(today), _all));
    }

    public OfferSet OrganisedBy(Guid organisation) => _dimensions.Organisers[organisation];

    public OfferSet About(Guid theme) => _dimensions.Themes[theme];

    public OfferSet At(Guid school) => _atSchools.At(school);

    public OfferSet Matching(OfferFilter filter, DateOnly today)
    {
        var asked = new List<OfferSet>();
        if (filter.Period is null)
            asked.Add(_currentAndComing.For(today));
        Places(filter, today, asked);
        _dimensions.Narrow(filter, asked);
        if (asked.Count == 0)
            asked.Add(_all);
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
        var neighbourhoods = filter.Neighbourhoods.IsDefaultOrEmpty ? null : _tree.Ask(filter.Neighbourhoods.AsSpan(), filter.Nearby);
        asked.Add(OfferSets.Union(_size, [_atSchools.Matching(filter, neighbourhoods, day), _atLarge.Matching(filter, neighbourhoods)]));
    }

    private OfferSet Valid(Period period, OfferSet among) =>
        period is { From: null, Until: null } ? among : _dimensions.Validity.Overlapping(period.From?.DayNumber, period.Until?.DayNumber, among);

    private OfferSet OfAge(AgeRange age, bool includeWithoutAge, OfferSet among)
    {
        var matching = _dimensions.Ages.Overlapping(age.Lo, age.Hi, among);
        return includeWithoutAge ? OfferSets.Union(_size, [matching, OfferSets.Intersection([among, _dimensions.WithoutAge])]) : matching;
    }
}
