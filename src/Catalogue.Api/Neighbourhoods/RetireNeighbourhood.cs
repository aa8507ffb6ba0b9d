using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>schema/neighbourhoods.graphql: `retireNeighbourhood`.</summary>
internal static class RetireNeighbourhood
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Retire(binding, "retireNeighbourhood", NeighbourhoodWriting.Noun);
}
