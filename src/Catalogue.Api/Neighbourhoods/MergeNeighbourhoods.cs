using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>schema/neighbourhoods.graphql: `mergeNeighbourhoods`.</summary>
internal static class MergeNeighbourhoods
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Merge(binding, "mergeNeighbourhoods", NeighbourhoodWriting.Noun);
}
