using Catalogue.Api.Binding;
using Catalogue.Data.Neighbourhoods;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>schema/neighbourhoods.graphql: municipalities and their neighbourhoods.</summary>
internal static class NeighbourhoodType
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<NeighbourhoodKind>("NeighbourhoodKind");
        binding.Object<Municipality>("Municipality")
            .Field("id", municipality => municipality.Id)
            .Field("slug", municipality => municipality.Slug)
            .Field("name", municipality => municipality.Name)
            .Field("nisCode", municipality => municipality.NisCode)
            .Field("formedFrom", municipality => municipality.FormedFrom)
            .Field("coordinates", municipality => municipality.Coordinates)
            .Field("neighbourhoods", (municipality, context) => NotRetired.Of(context.Catalogue.NeighbourhoodsOf(municipality)))
            .Field("provenance", municipality => municipality.Provenance);
        binding.Object<FormerMunicipality>("FormerMunicipality")
            .Field("name", former => former.Name)
            .Field("nisCode", former => former.NisCode)
            .Field("until", former => former.Until);
        binding.Object<Neighbourhood>("Neighbourhood")
            .Field("id", neighbourhood => neighbourhood.Id)
            .Field("slug", neighbourhood => neighbourhood.Slug)
            .Field("name", neighbourhood => neighbourhood.Name)
            .Field("kind", neighbourhood => neighbourhood.Kind)
            .Field("municipality", (neighbourhood, context) => context.Catalogue.FindMunicipality(neighbourhood.Municipality))
            .Field("parent", (neighbourhood, context) => neighbourhood.Parent is { } id ? context.Catalogue.FindNeighbourhood(id) : null)
            .Field("children", (neighbourhood, context) => NotRetired.Of(context.Catalogue.ChildrenOf(neighbourhood)))
            .Field("postcode", neighbourhood => neighbourhood.Postcode)
            .Field("coordinates", neighbourhood => neighbourhood.Coordinates)
            .Field("borders", (neighbourhood, context) => NotRetired.Of(context.Catalogue.BordersOf(neighbourhood)))
            .Field("schools", (neighbourhood, context) => NotRetired.Of(context.Catalogue.SchoolsIn(neighbourhood)))
            .Field("provenance", neighbourhood => neighbourhood.Provenance);
    }
}
