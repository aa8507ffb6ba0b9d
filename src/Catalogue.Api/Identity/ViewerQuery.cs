using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL;

namespace Catalogue.Api.Identity;

/// <summary>schema/catalogue.graphql: the signed-in person.</summary>
internal static class ViewerQuery
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<OfferGraph>("CatalogueView");
        binding.Object<Root>("Query").Field("viewer", (_, context) => context.Actor);
        binding.Object<Actor>("Viewer")
            .Field("name", viewer => viewer.Name)
            .Field("role", viewer => viewer.Role)
            .Field("organisation", (viewer, context) => viewer.Organisation is { } id ? context.Catalogue.FindOrganisation(id) : null)
            .Field("municipality", (viewer, context) => viewer.Municipality is { } id ? context.Catalogue.FindMunicipality(id) : null);
    }
}
