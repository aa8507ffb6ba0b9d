using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>schema/neighbourhoods.graphql: `updateNeighbourhood`.</summary>
internal static class UpdateNeighbourhood
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Update(binding, "updateNeighbourhood", NeighbourhoodWriting.Noun);
}
