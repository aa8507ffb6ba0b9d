using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>Reads schema/offers.graphql's OfferFilter. What cannot be asked is refused with FilterException. A new filter is one line here.</summary>
internal static class OfferFilterInput
{
    public static void AddTo(SchemaBinding binding) => binding.Enum<Grade>("Grade");

    public static OfferFilter Read(InputObject? filter, Graph catalogue, DateOnly today) => filter is null ? OfferFilter.None : new OfferFilter
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
        Languages = Values<string>(filter, "languages"),
        Free = filter.Values.GetValueOrDefault("free") as bool?,
        Period = ReadPeriod(filter),
    };

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

    private static DateOnly? Day(InputObject period, string name) => period.Values.GetValueOrDefault(name) as DateOnly?;

    private static ImmutableArray<T> Values<T>(InputObject filter, string name) => filter.List<T>(name) is { } values ? [.. values] : [];
}
