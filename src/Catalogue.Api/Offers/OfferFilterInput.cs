using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>Reads schema/offers.graphql's OfferFilter. What cannot be asked is refused with FilterException. A new filter is one line here.</summary>
internal static class OfferFilterInput
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<Grade>("Grade");
        binding.Enum<AgeBand>("AgeBand");
    }

    /// <summary>Asked is the graph that the catalogue is: some filters are of the working one only.</summary>
    public static OfferFilter Read(InputObject? filter, Graph catalogue, DateOnly today, OfferGraph asked = OfferGraph.Published) => filter is null ? OfferFilter.None : new OfferFilter
    {
        Age = filter.Get<InputObject>("age") is { } age ? AgeInput.Read(age, today) : null,
        IncludeWithoutAge = filter.Get<bool>("includeWithoutAge"),
        Networks = Values<SchoolNetwork>(filter, "networks"),
        Neighbourhoods = EntryReference.Ids(filter, "neighbourhoods", catalogue.FindNeighbourhood, catalogue.FindNeighbourhoodBySlug, n => n.Id),
        Nearby = filter.Get<bool>("nearby"),
        Municipalities = EntryReference.Ids(filter, "municipalities", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, m => m.Id),
        Schools = EntryReference.Ids(filter, "schools", catalogue.FindSchool, catalogue.FindSchoolBySlug, s => s.Id),
        Themes = EntryReference.Ids(filter, "themes", catalogue.FindTheme, catalogue.FindThemeBySlug, t => t.Id),
        Levels = Values<EducationLevel>(filter, "levels"),
        TargetGroups = Values<TargetGroup>(filter, "targetGroups"),
        Organisations = EntryReference.Ids(filter, "organisations", catalogue.FindOrganisation, catalogue.FindOrganisationBySlug, o => o.Id),
        OrganisationKind = filter.Values.GetValueOrDefault("organisationKind") as OrganisationKind?,
        Languages = Languages(filter),
        Free = filter.Values.GetValueOrDefault("free") as bool?,
        Weekdays = Values<DayOfWeek>(filter, "weekdays"),
        TimeOfDay = ReadTimeOfDay(filter),
        PlacesLeft = filter.Values.GetValueOrDefault("placesLeft") as bool?,
        RegistrationOpen = filter.Values.GetValueOrDefault("registrationOpen") as bool?,
        MaxPrice = filter.Values.GetValueOrDefault("maxPrice") is double euro ? Euro(euro) : null,
        Near = filter.Get<InputObject>("near") is { } near ? new Near(new(near.Get<double>("latitude"), near.Get<double>("longitude")), near.Get<int>("metres")) : null,
        Statuses = Has(filter, "statuses", asked) ? Values<OfferStatus>(filter, "statuses") : [],
        ReviewDueBefore = Has(filter, "reviewDueBefore", asked) ? Day(filter, "reviewDueBefore") : null,
        Period = ReadPeriod(filter),
    };

    private static bool Has(InputObject filter, string name, OfferGraph asked)
    {
        var has = filter.Values.GetValueOrDefault(name) is not null;
        return !has || asked == OfferGraph.Working
            ? has
            : throw FilterException.Input(name, $"{name} is asked of the working catalogue: sign in and ask it with @inContext(catalogue: WORKING), or leave it out.");
    }

    private static ImmutableArray<string> Languages(InputObject filter)
    {
        var ranges = Values<string>(filter, "languages");
        for (var at = 0; at < ranges.Length; at++)
        {
            if (!LanguageRange.IsWellFormed(ranges[at]))
                throw FilterException.Input($"languages[{at}]", LanguageTag.Refusal(ranges[at]).In("en").Text);
        }

        return ranges;
    }

    private static Period? ReadPeriod(InputObject filter)
    {
        var period = filter.Get<InputObject>("period");
        if (filter.Values.GetValueOrDefault("schoolYear") is SchoolYear schoolYear)
        {
            return period is null
                ? schoolYear.Period
                : throw new FilterException(FilterException.BadInput, "schoolYear", "Ask a period or a school year, not both: each says which days are asked.");
        }

        return period is null ? null : new Period(Day(period, "from"), Day(period, "until"));
    }

    private static TimeOfDay? ReadTimeOfDay(InputObject filter)
    {
        var time = filter.Get<InputObject>("timeOfDay");
        var (from, until) = (time?.Values.GetValueOrDefault("from") as TimeOnly?, time?.Values.GetValueOrDefault("until") as TimeOnly?);
        return from is null && until is null ? null : new TimeOfDay(from, until);
    }

    // More than anything costs is as good as no bound, and a decimal holds no 1e300.
    private static decimal Euro(double euro) => euro >= 0
        ? (decimal)Math.Min(euro, 1_000_000_000)
        : throw FilterException.Input("maxPrice", "A price is 0 euro or more.");

    private static DateOnly? Day(InputObject period, string name) => period.Values.GetValueOrDefault(name) as DateOnly?;

    private static ImmutableArray<T> Values<T>(InputObject filter, string name) => filter.List<T>(name) is { } values ? [.. values] : [];
}
