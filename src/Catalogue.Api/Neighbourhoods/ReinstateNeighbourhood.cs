using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>schema/neighbourhoods.graphql: `reinstateNeighbourhood`.</summary>
internal static class ReinstateNeighbourhood
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Reinstate(binding, "reinstateNeighbourhood", NeighbourhoodWriting.Noun);
}
