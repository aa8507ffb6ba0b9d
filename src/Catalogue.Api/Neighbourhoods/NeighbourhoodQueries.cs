using Catalogue.Api.Binding;
using Catalogue.Data.Neighbourhoods;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>The ways in to places: schema/neighbourhoods.graphql's `municipality`, `municipalities`, `neighbourhood` and `neighbourhoods`.</summary>
internal static class NeighbourhoodQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Object<Root>("Query")
            .Field("municipality", (_, context) => EntryReference.One(context, context.Catalogue.FindMunicipality, context.Catalogue.FindMunicipalityBySlug))
            .Field("municipalities", (_, context) => context.Catalogue.Municipalities)
            .Field("neighbourhood", (_, context) => EntryReference.One(context, context.Catalogue.FindNeighbourhood, context.Catalogue.FindNeighbourhoodBySlug))
            .Field("neighbourhoods", (_, context) => Neighbourhoods(context));
        Connection.Bind<Neighbourhood>(binding, "Neighbourhood");
    }

    private static EntryPage<Neighbourhood> Neighbourhoods(FieldContext context)
    {
        var catalogue = context.Catalogue;
        var found = catalogue.Neighbourhoods.Where(neighbourhood => !neighbourhood.IsRetired);
        if (context.Arguments.Get<InputObject>("filter") is { } filter)
        {
            if (filter.Values.GetValueOrDefault("kind") is NeighbourhoodKind kind)
                found = found.Where(neighbourhood => neighbourhood.Kind == kind);
            if (EntryReference.Ids(filter, "municipalities", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, m => m.Id) is { IsEmpty: false } municipalities)
                found = found.Where(neighbourhood => municipalities.Contains(neighbourhood.Municipality));
        }

        return NamedPage.Of([.. found], neighbourhood => neighbourhood.Name, neighbourhood => neighbourhood.Id, Connection.Request(context));
    }
}
