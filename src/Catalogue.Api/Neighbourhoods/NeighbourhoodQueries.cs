using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Neighbourhoods;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>
/// The query fields for places: schema/neighbourhoods.graphql's `municipality`, `municipalities`, `neighbourhood` and `neighbourhoods`.
/// </summary>
internal static class NeighbourhoodQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        EntryReference.AddOne<Municipality>(
            binding, "municipality", context => (context.Catalogue.FindMunicipality, context.Catalogue.FindMunicipalityBySlug));
        EntryReference.AddOne<Neighbourhood>(
            binding, "neighbourhood", context => (context.Catalogue.FindNeighbourhood, context.Catalogue.FindNeighbourhoodBySlug));
        binding.Object<Root>("Query")
            .Field("municipalities", (_, context) => context.Catalogue.Municipalities)
            .Field("neighbourhoods", FilteredPage.Of, (_, asked, context) => Neighbourhoods(asked, context));
        binding.Input("NeighbourhoodFilter", filter => Filter.Of(filter, Graph.Empty));
        Connection.Bind<Neighbourhood>(binding, "Neighbourhood");
    }

    private static EntryPage<Neighbourhood> Neighbourhoods(FilteredPage page, FieldContext context)
    {
        var catalogue = context.Catalogue;
        var found = catalogue.Neighbourhoods.Where(neighbourhood => !neighbourhood.IsRetired);
        if (page.Filter is { } filter && Filter.Of(filter, catalogue) is var asked)
        {
            if (asked.Kind is { } kind)
                found = found.Where(neighbourhood => neighbourhood.Kind == kind);
            if (!asked.Municipalities.IsEmpty)
                found = found.Where(neighbourhood => asked.Municipalities.Contains(neighbourhood.Municipality));
        }

        return NamedPage.Of(
            [.. found], neighbourhood => neighbourhood.Name, neighbourhood => neighbourhood.Id, page.Page);
    }

    private sealed record Filter(NeighbourhoodKind? Kind, ImmutableArray<Guid> Municipalities)
    {
        public static Filter Of(InputObject filter, Graph catalogue) => new(
            filter.Value<NeighbourhoodKind>("kind"),
            EntryReference.Ids(
                filter, "municipalities", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, municipality => municipality.Id));
    }
}
