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
        binding.Input("OfferFilter", filter => Read(filter, Graph.Empty, DateOnly.MinValue, OfferGraph.Working));
    }

    /// <summary>Asked is the graph that the catalogue is: some filters are of the working one only.</summary>
    public static OfferFilter Read(InputObject? filter, Graph catalogue, DateOnly today, OfferGraph asked = OfferGraph.Published) => filter is null ? OfferFilter.None : new OfferFilter
    {
        Age = filter.Part<AgeRange?>("age", age => AgeInput.Read(age, today)),
        IncludeWithoutAge = filter.Value<bool>("includeWithoutAge") ?? false,
        Networks = Values<SchoolNetwork>(filter, "networks"),
        Neighbourhoods = EntryReference.Ids(filter, "neighbourhoods", catalogue.FindNeighbourhood, catalogue.FindNeighbourhoodBySlug, n => n.Id),
        Nearby = filter.Value<bool>("nearby") ?? false,
        Municipalities = EntryReference.Ids(filter, "municipalities", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, m => m.Id),
        Schools = EntryReference.Ids(filter, "schools", catalogue.FindSchool, catalogue.FindSchoolBySlug, s => s.Id),
        Themes = EntryReference.Ids(filter, "themes", catalogue.FindTheme, catalogue.FindThemeBySlug, t => t.Id),
        Levels = Values<EducationLevel>(filter, "levels"),
        TargetGroups = Values<TargetGroup>(filter, "targetGroups"),
        Organisations = EntryReference.Ids(filter, "organisations", catalogue.FindOrganisation, catalogue.FindOrganisationBySlug, o => o.Id),
        OrganisationKind = filter.Value<OrganisationKind>("organisationKind"),
        Languages = Languages(filter),
        Free = filter.Value<bool>("free"),
        Weekdays = Values<DayOfWeek>(filter, "weekdays"),
        TimeOfDay = filter.Part("timeOfDay", TimeOfDayOf),
        PlacesLeft = filter.Value<bool>("placesLeft"),
        RegistrationOpen = filter.Value<bool>("registrationOpen"),
        MaxPrice = filter.Value<double>("maxPrice") is { } euro ? Euro(euro) : null,
        Near = filter.Part("near", near => new Near(new(near.Get<double>("latitude"), near.Get<double>("longitude")), near.Get<int>("metres"))),
        Statuses = OfStaff("statuses", asked, filter.List<OfferStatus>("statuses")) is { } statuses ? [.. statuses] : [],
        ReviewDueBefore = OfStaff("reviewDueBefore", asked, filter.Value<DateOnly>("reviewDueBefore")),
        Period = ReadPeriod(filter),
    };

    private static T? OfStaff<T>(string name, OfferGraph asked, T? value) => value is null || asked == OfferGraph.Working
        ? value
        : throw FilterException.Input(name, $"{name} is asked of the working catalogue: sign in and ask it with @inContext(catalogue: WORKING), or leave it out.");

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
        var period = filter.Part<Period?>("period", days => new Period(days.Value<DateOnly>("from"), days.Value<DateOnly>("until")));
        if (filter.Value<SchoolYear>("schoolYear") is not { } schoolYear)
            return period;
        return period is null
            ? schoolYear.Period
            : throw new FilterException(FilterException.BadInput, "schoolYear", "Ask a period or a school year, not both: each says which days are asked.");
    }

    private static TimeOfDay? TimeOfDayOf(InputObject time)
    {
        var (from, until) = (time.Value<TimeOnly>("from"), time.Value<TimeOnly>("until"));
        return from is null && until is null ? null : new TimeOfDay(from, until);
    }

    // More than anything costs is as good as no bound, and a decimal holds no 1e300.
    private static decimal Euro(double euro) => euro >= 0
        ? (decimal)Math.Min(euro, 1_000_000_000)
        : throw FilterException.Input("maxPrice", "A price is 0 euro or more.");

    private static ImmutableArray<T> Values<T>(InputObject filter, string name) => filter.List<T>(name) is { } values ? [.. values] : [];
}
