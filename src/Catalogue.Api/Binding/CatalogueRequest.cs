using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Binding;

/// <summary>What a request is answered from: one graph, as it was when the request began, and the day it is asked on.</summary>
internal sealed record CatalogueRequest(Graph Catalogue, DateOnly Today);

internal static class CatalogueRequestOfContext
{
    extension(FieldContext context)
    {
        public Graph Catalogue => context.State<CatalogueRequest>().Catalogue;

        public DateOnly Today => context.State<CatalogueRequest>().Today;
    }
}
