using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>schema/neighbourhoods.graphql: `createNeighbourhood`.</summary>
internal static class CreateNeighbourhood
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Create(binding, "createNeighbourhood", NeighbourhoodWriting.Noun);
}
