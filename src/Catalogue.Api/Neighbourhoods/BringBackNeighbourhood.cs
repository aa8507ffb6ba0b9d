using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>schema/neighbourhoods.graphql: `bringBackNeighbourhood`.</summary>
internal static class BringBackNeighbourhood
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.BringBack(binding, "bringBackNeighbourhood", NeighbourhoodWriting.Noun);
}
