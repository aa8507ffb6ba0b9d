using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Api.Offers;
using Catalogue.Data.Profiles;
using Catalogue.Data.Schools;
using Catalogue.Data.Time;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Profiles;

/// <summary>Reads schema/profiles.graphql's ProfileInput. Throws FilterException for invalid values and unknown entries.</summary>
internal static class ProfileInput
{
    public static Profile Read(InputObject profile, Graph catalogue, DateOnly today) => new()
    {
        Age = profile.Part<AgeRange?>("age", age => OfferFilterInput.Age(age, today)),
        Network = profile.Value<SchoolNetwork>("network"),
        School = Id(profile, "school", catalogue.FindSchool, catalogue.FindSchoolBySlug, s => s.Id),
        Neighbourhood = Id(profile, "neighbourhood", catalogue.FindNeighbourhood, catalogue.FindNeighbourhoodBySlug, n => n.Id),
        Municipality = Id(profile, "municipality", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, m => m.Id),
        Levels = profile.List<EducationLevel>("levels") is { } levels ? [.. levels] : [],
        HomeLanguage = profile.Find<string>("homeLanguage"),
        Interests = Interests(profile, catalogue),
    };

    private static ImmutableArray<Guid> Interests(InputObject profile, Graph catalogue)
    {
        var themes = EntryReference.Ids(profile, "interests", catalogue.FindTheme, catalogue.FindThemeBySlug, theme => theme.Id);
        return themes.Contains(Guid.Empty)
            ? throw FilterException.Input("interests", "One of the interests is no theme of the catalogue: `themes` has them all.")
            : themes;
    }

    private static Guid? Id<T>(InputObject profile, string name, Func<Guid, T?> byId, Func<string, T?> bySlug, Func<T, Guid> idOf)
        where T : class
    {
        if (profile.Find<string>(name) is not { } reference)
            return null;
        return EntryReference.Find(reference, name, byId, bySlug) is { } entry
            ? idOf(entry)
            : throw FilterException.Input(name, $"There is no {name} \"{reference}\" in the catalogue.");
    }
}
