using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Profiles;
using Catalogue.Data.Time;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>
/// Reads schema/offers.graphql's OfferFilter with the list of filters (OfferFilters). Throws FilterException for invalid values.
/// </summary>
internal static class OfferFilterInput
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<Grade>("Grade");
        binding.Enum<AgeBand>("AgeBand");
        binding.Input("OfferFilter", filter => Read(filter, Graph.Empty, DateOnly.MinValue, OfferGraph.Working));
    }

    /// <summary>Asked is the graph that the catalogue is: some filters only exist in the working one.</summary>
    public static OfferFilter Read(InputObject? filter, Graph catalogue, DateOnly today, OfferGraph asked = OfferGraph.Published) =>
        filter is null ? OfferFilter.None : OfferFilters.Read(new Reading(filter, catalogue, asked, today));

    /// <summary>schema/profiles.graphql's ProfileInput, which is also a member of the filter.</summary>
    public static Profile Profile(InputObject profile, Graph catalogue, DateOnly today) =>
        ProfileReading.Read(new Reading(profile, catalogue, OfferGraph.Published, today));

    private sealed class Reading(InputObject input, Graph catalogue, OfferGraph asked, DateOnly today) : FilterReading(asked, today)
    {
        public override bool Has(string name) => input.Has(name);

        public override T Required<T>(string name) => input.Get<T>(name);

        public override T? Value<T>(string name) => input.Value<T>(name);

        public override ImmutableArray<T> List<T>(string name) => input.List<T>(name) is { } values ? [.. values] : [];

        public override string? Text(string name) => input.Find<string>(name);

        public override Guid? Entry(string name, EntryKind noun) => noun switch
        {
            EntryKind.Municipality => Id(name, catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, entry => entry.Id),
            EntryKind.Neighbourhood => Id(name, catalogue.FindNeighbourhood, catalogue.FindNeighbourhoodBySlug, entry => entry.Id),
            EntryKind.School => Id(name, catalogue.FindSchool, catalogue.FindSchoolBySlug, entry => entry.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(noun), noun, "No filter asks a single entry of this noun yet."),
        };

        public override T? Part<T>(string name, Func<FilterReading, T?> read)
            where T : default => input.Part(name, part => read(Of(part)));

        public override ImmutableArray<T> Parts<T>(string name, Func<FilterReading, int, T> read) =>
            input.Parts(name, (part, at) => read(Of(part), at)) is { } parts ? [.. parts] : [];

        public override ImmutableArray<Guid> Entries(string name, EntryKind noun) => noun switch
        {
            EntryKind.Municipality => Ids(name, catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, entry => entry.Id),
            EntryKind.Neighbourhood => Ids(name, catalogue.FindNeighbourhood, catalogue.FindNeighbourhoodBySlug, entry => entry.Id),
            EntryKind.School => Ids(name, catalogue.FindSchool, catalogue.FindSchoolBySlug, entry => entry.Id),
            EntryKind.Organisation => Ids(name, catalogue.FindOrganisation, catalogue.FindOrganisationBySlug, entry => entry.Id),
            EntryKind.Theme => Ids(name, catalogue.FindTheme, catalogue.FindThemeBySlug, entry => entry.Id),
            EntryKind.Platform => Ids(name, catalogue.FindPlatform, catalogue.FindPlatformBySlug, entry => entry.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(noun), noun, "Offers are not asked by one another."),
        };

        private Reading Of(InputObject part) => new(part, catalogue, Asked, Today);

        private ImmutableArray<Guid> Ids<T>(string name, Func<Guid, T?> byId, Func<string, T?> bySlug, Func<T, Guid> idOf)
            where T : class => EntryReference.Ids(input, name, byId, bySlug, idOf);

        private Guid? Id<T>(string name, Func<Guid, T?> byId, Func<string, T?> bySlug, Func<T, Guid> idOf)
            where T : class
        {
            if (input.Find<string>(name) is not { } reference)
                return null;
            return EntryReference.Find(reference, name, byId, bySlug) is { } entry
                ? idOf(entry)
                : throw FilterException.Input(name, $"There is no {name} \"{reference}\" in the catalogue.");
        }
    }
}
