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
    private readonly NeighbourhoodTree tree;
    private readonly Lazy<OfferPractice> practice;
    private readonly Remembered<DateOnly, OfferSet> currentAndComing;

    public OfferIndex(ImmutableArray<Offer> offers, Roster<Organisation> organisations, Roster<School> schools, NeighbourhoodTree tree, ThemeTree themes)
    {
        size = offers.Length;
        all = OfferSet.All(size);
        Dimensions = new OfferDimensions(offers, organisations, themes);
        practice = new(() => new OfferPractice(offers, schools));
        this.tree = tree;
        AtSchools = new OffersAtSchools(offers, schools);
        AtLarge = new OffersAtLarge(offers, tree);
        currentAndComing = new(today => Valid(Period.CurrentAndComing(today), all));
    }

    public OfferDimensions Dimensions { get; }

    /// <summary>Made when it is first asked: few questions need it, and all wait for a start.</summary>
    public OfferPractice Practice => practice.Value;

    public OffersAtSchools AtSchools { get; }

    public OffersAtLarge AtLarge { get; }

    public OfferSet OrganisedBy(Guid organisation) => Dimensions.Organisers[organisation];

    public OfferSet About(Guid theme) => Dimensions.Themes[theme];

    public OfferSet At(Guid school) => AtSchools.At(school);

    /// <summary>Of all offers, or those among a set.</summary>
    public OfferSet Matching(OfferFilter filter, DateOnly today, OfferSet? among = null)
    {
        var asked = new List<OfferSet>();
        if (among is not null)
            asked.Add(among);
        if (filter.Period is null)
            asked.Add(currentAndComing.For(today));
        Places(filter, today, asked);
        Dimensions.Narrow(filter, asked);
        if (filter is not { Weekdays.IsDefaultOrEmpty: true, TimeOfDay: null, PlacesLeft: null, RegistrationOpen: null, MaxPrice: null, Near: null })
            Practice.Narrow(filter, today, asked);
        if (asked.Count == 0)
            asked.Add(all);
        var matching = OfferSets.Intersection(CollectionsMarshal.AsSpan(asked));
        if (filter.Period is { } period)
            matching = Valid(period, matching);
        return filter.Age is { } age ? OfAge(age, filter.IncludeWithoutAge, matching) : matching;
    }

    /// <summary>The day of which a school's network is asked.</summary>
    public static DateOnly DayOf(OfferFilter filter, DateOnly today) => (filter.Period ?? Period.CurrentAndComing(today)).DayNearestTo(today);

    /// <summary>What the neighbourhoods asked reach; null when none is.</summary>
    public AskedNeighbourhoods? Ask(OfferFilter filter) => filter.Neighbourhoods.IsDefaultOrEmpty ? null : tree.Ask(filter.Neighbourhoods.AsSpan(), filter.Nearby);

    /// <summary>Those among a set that an age is asked of.</summary>
    public OfferSet OfAge(AgeRange age, bool includeWithoutAge, OfferSet among)
    {
        var matching = Dimensions.Ages.Overlapping(age.Lo, age.Hi, among);
        return includeWithoutAge ? OfferSets.Union(size, [matching, OfferSets.Intersection([among, Dimensions.WithoutAge])]) : matching;
    }

    private void Places(OfferFilter filter, DateOnly today, List<OfferSet> sets)
    {
        if (filter is { Networks.IsDefaultOrEmpty: true, Neighbourhoods.IsDefaultOrEmpty: true, Municipalities.IsDefaultOrEmpty: true, Schools.IsDefaultOrEmpty: true })
            return;
        var asked = Ask(filter);
        sets.Add(OfferSets.Union(size, [AtSchools.Matching(filter, asked, DayOf(filter, today)), AtLarge.Matching(filter, asked)]));
    }

    private OfferSet Valid(Period period, OfferSet among) =>
        period is { From: null, Until: null } ? among : Dimensions.Validity.Overlapping(period.From?.DayNumber, period.Until?.DayNumber, among);
}
