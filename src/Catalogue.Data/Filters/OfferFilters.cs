using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Time;
using static Catalogue.Data.Filters.FilterKinds;

namespace Catalogue.Data.Filters;

/// <summary>
/// Every filter of offers, in the schema's order. A new one needs a member of `OfferFilter` in the schema, the record's property of that
/// name, an entry here and, for a facet, a `FacetDimension` with its labels.
/// </summary>
public static class OfferFilters
{
    private static readonly ImmutableArray<decimal> prices = [0, 5, 10, 25, 50, 100];

    internal static AgeFilter Age { get; } = new() { Inputs = ["age", "ages", "includeWithoutAge"], Facets = [FacetDimension.Age] };

    internal static PlaceFilter Places { get; } = new()
    {
        Inputs = ["networks", "neighbourhoods", "nearby", "municipalities", "schools"],
        Facets = [FacetDimension.Networks, FacetDimension.Neighbourhoods, FacetDimension.Municipalities, FacetDimension.Schools],
        NeverFound =
        [
            new(
                "noPlace",
                "Offers without a place",
                offer => offer.Schools.IsEmpty && offer.Areas.IsEmpty,
                "names neither schools nor areas"),
            new(
                "noNetwork",
                "Offers without a network",
                offer => offer.Schools.IsEmpty && !offer.AllNetworks && offer.Networks.IsEmpty,
                "names neither schools nor networks"),
        ],
    };

    /// <summary>By theme: the offers about it or about any theme below it.</summary>
    internal static ValuesFilter<Guid, Guid> Themes { get; } = new()
    {
        Inputs = ["themes"],
        Facets = [FacetDimension.Themes],
        Facet = Facets.OfTree(
            reference => reference.Themes.All.Where(theme => theme.Parent is not { } parent || reference.Themes.Find(parent) is null),
            (reference, theme) => reference.ThemeTree.ChildrenOf(theme.Id),
            theme => theme.Id),
        Reads = [FilterDependency.Theme(theme => theme.Parent)],
        NeverFound = [new("noTheme", "Offers without a theme", offer => offer.Themes.IsEmpty, "names no theme")],
        From = reading => reading.Entries("themes", EntryKind.Theme),
        Asked = filter => filter.Themes,
        Asking = (filter, asked) => filter with { Themes = asked },
        Having = (sets, id, _) => sets[id],
        Values = (offer, reference, ids) =>
        {
            foreach (var theme in offer.Content.Themes)
            {
                foreach (var id in reference.ThemeTree.WithAncestors(theme))
                    ids.Add(id);
            }
        },
    };

    /// <summary>By organisation: the offers that it organises or is a partner of.</summary>
    internal static ValuesFilter<Guid, Guid> Organisations { get; } = new()
    {
        Inputs = ["organisations"],
        Facets = [FacetDimension.Organisations],
        Facet = Facets.OfEntries(reference => reference.Organisations, organisation => organisation.Id).MostFirst(),
        From = reading => reading.Entries("organisations", EntryKind.Organisation),
        Asked = filter => filter.Organisations,
        Asking = (filter, asked) => filter with { Organisations = asked },
        Having = (sets, id, _) => sets[id],
        Values = (offer, _, ids) =>
        {
            ids.Add(offer.Content.Organisation);
            foreach (var partner in offer.Content.Partners)
                ids.Add(partner.Organisation);
        },
    };

    internal static ValuesFilter<string, string> Languages { get; } = LanguageFilter.Create();

    internal static ImmutableArray<Filter> All { get; } =
    [
        Age,
        Places,
        Themes,
        Enums(
            "levels",
            FacetDimension.Levels,
            filter => filter.Levels,
            (filter, asked) => filter with { Levels = asked },
            (offer, levels) => levels.AddAll(offer.Content.Levels)),
        Enums(
            "targetGroups",
            FacetDimension.TargetGroups,
            filter => filter.TargetGroups,
            (filter, asked) => filter with { TargetGroups = asked },
            (offer, groups) => groups.AddAll(offer.Content.TargetGroups)),
        Flag(
            "staffOnly",
            FacetDimension.StaffOnly,
            filter => filter.StaffOnly,
            (filter, asked) => filter with { StaffOnly = asked },
            offer => offer.Content.IsForStaffOnly,
            isOfDetails: false),
        Organisations,
        new ValuesFilter<OrganisationKind, OrganisationKind>
        {
            Inputs = ["organisationKind"],
            Facets = [FacetDimension.OrganisationKind],
            Facet = Facets.OfEnum<OrganisationKind>(),
            Reads = [FilterDependency.Organisation(organisation => organisation.Kind)],
            From = reading => One(reading.Value<OrganisationKind>("organisationKind")),
            Asked = filter => One(filter.OrganisationKind),
            Asking = (filter, asked) => filter with { OrganisationKind = First(asked) },
            Having = (sets, kind, _) => sets[kind],
            Values = (offer, reference, kinds) =>
            {
                if (reference.Organisations.Find(offer.Content.Organisation) is { } organiser)
                    kinds.Add(organiser.Kind);
            },
        },
        Languages,
        Flag(
            "free",
            FacetDimension.Free,
            filter => filter.Free,
            (filter, asked) => filter with { Free = asked },
            offer => offer.Content.CostsNothing),
        new SessionFilter
        {
            Inputs = ["weekdays", "timeOfDay"],
            Facets = [FacetDimension.Weekdays, FacetDimension.TimeOfDay],
            IsLazy = true,
            Values = (offer, _, sessions) => SessionFilter.Add(offer.Content.Schedule, sessions),
        },
        Flag(
            "placesLeft",
            FacetDimension.PlacesLeft,
            filter => filter.PlacesLeft,
            (filter, asked) => filter with { PlacesLeft = asked },
            offer => offer.Content.PlacesLeft is { } left ? left > 0 : null),
        new ValuesFilter<(DateOnly? From, DateOnly? Deadline), bool>
        {
            Inputs = ["registrationOpen"],
            Facets = [FacetDimension.RegistrationOpen],
            Facet = Facets.OfFlag,
            IsLazy = true,
            IsCached = true,
            From = reading => One(reading.Value<bool>("registrationOpen")),
            Asked = filter => One(filter.RegistrationOpen),
            Asking = (filter, asked) => filter with { RegistrationOpen = First(asked) },
            Having = (sets, open, today) => sets.Where(days => open == !(days.From > today || days.Deadline < today)),
            Values = (offer, _, days) =>
            {
                if (offer.Content.Registration is { } registration)
                    days.Add((registration.From, registration.Deadline));
            },
        },
        new ValuesFilter<decimal, decimal>
        {
            Inputs = ["maxPrice"],
            Facets = [FacetDimension.MaxPrice],
            Facet = Facets.Of(question => Facets.With(prices, question.Filter.MaxPrice)),
            IsLazy = true,
            From = reading => One(reading.Value<double>("maxPrice") is { } euro ? Euro(euro) : (decimal?)null),
            Asked = filter => One(filter.MaxPrice),
            Asking = (filter, asked) => filter with { MaxPrice = First(asked) },
            Having = (sets, euro, _) => sets.Where(amount => amount <= euro),
            Values = (offer, _, amounts) =>
            {
                if (offer.Content.CostsNothing == true)
                    amounts.Add(0);
                else if (offer.Content.Price?.Amount is { } amount)
                    amounts.Add(amount);
            },
        },
        NearFilter.Create(),
        new ValuesFilter<bool, bool>
        {
            Inputs = ["wheelchairAccessible"],
            Facets = [FacetDimension.WheelchairAccessible],
            Facet = Facets.OfFlag,
            IsLazy = true,
            From = reading => One(reading.Value<bool>("wheelchairAccessible")),
            Asked = filter => One(filter.WheelchairAccessible),
            Asking = (filter, asked) => filter with { WheelchairAccessible = First(asked) },
            Having = (sets, yes, _) => sets[yes],
            Values = (offer, _, values) => values.AddAll(
                [.. offer.Content.Places.Select(place => place.WheelchairAccessible).OfType<bool>()]),
        },
        Enums(
            "provenance",
            FacetDimension.Provenance,
            filter => filter.Provenance,
            (filter, asked) => filter with { Provenance = asked },
            (offer, kinds) => kinds.Add(offer.Content.Provenance.Kind)),
        new ValuesFilter<OfferStatus, OfferStatus>
        {
            Inputs = ["statuses"],
            From = reading => reading.OfWorkingCatalogue("statuses", reading.List<OfferStatus>("statuses")),
            Asked = filter => filter.Statuses,
            Asking = (filter, asked) => filter with { Statuses = asked },
            Having = (sets, status, _) => sets[status],
            Values = (offer, _, statuses) => statuses.Add(offer.Status),
        },
        new ValuesFilter<DateOnly, DateOnly>
        {
            Inputs = ["reviewDueBefore"],
            IsLazy = true,
            From = reading => reading.OfWorkingCatalogue("reviewDueBefore", One(reading.Value<DateOnly>("reviewDueBefore"))),
            Asked = filter => One(filter.ReviewDueBefore),
            Asking = (filter, asked) => filter with { ReviewDueBefore = First(asked) },
            Having = (sets, day, _) => sets.Where(check => check < day),
            Values = (offer, _, checks) =>
            {
                if (offer.NextCheck is { } check)
                    checks.Add(check);
            },
        },
        new PeriodFilter { Inputs = ["period", "schoolYear"], Facets = [FacetDimension.SchoolYear] },
        new FitsFilter { Inputs = ["fits"] },
    ];

    /// <summary>Not exposed as an input: this is how an organisation finds its offers.</summary>
    internal static ValuesFilter<Guid, Guid> Organisers { get; } = new()
    {
        Inputs = [],
        From = _ => [],
        Asked = _ => [],
        Asking = (filter, _) => filter,
        Having = (sets, id, _) => sets[id],
        Values = (offer, _, ids) => ids.Add(offer.Content.Organisation),
    };

    /// <summary>The filters whose index is built with the catalogue.</summary>
    internal static ImmutableArray<Filter> Eager { get; } = [.. All.Where(filter => !filter.IsLazy), Organisers];

    /// <summary>The filters whose index is built on first use.</summary>
    internal static ImmutableArray<Filter> Lazy { get; } = [.. All.Where(filter => filter.IsLazy)];

    private static readonly FrozenDictionary<FacetDimension, Filter> byFacet =
        All.SelectMany(filter => filter.Facets.Select(facet => KeyValuePair.Create(facet, filter))).ToFrozenDictionary();

    /// <summary>The filter whose values a facet counts.</summary>
    internal static Filter Of(FacetDimension facet) => byFacet[facet];

    /// <summary>The filter that a client sent. Throws FilterException for invalid values.</summary>
    public static OfferFilter Read(FilterReading reading)
    {
        var asked = OfferFilter.None;
        Func<string, bool> isGiven = reading.Has;
        foreach (var filter in All)
        {
            // Most requests use two or three of the filters, and each Read copies the whole record.
            if (filter.Inputs.Any(isGiven))
                asked = filter.Read(reading, asked);
        }

        return asked;
    }

    // A bound above every price is the same as no bound, and decimal cannot hold 1e300.
    private static decimal Euro(double euro) => euro >= 0
        ? (decimal)Math.Min(euro, 1_000_000_000)
        : throw FilterException.Input("maxPrice", "A price is 0 euro or more.");
}
