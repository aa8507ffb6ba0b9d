using Catalogue.Api.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>schema/neighbourhoods.graphql: a neighbourhood's fields and mutations for staff.</summary>
internal static class NeighbourhoodWriting
{
    public static WrittenNoun<Neighbourhood> Noun { get; } = new(
        "Neighbourhood",
        "neighbourhood",
        (graph, id) => graph.FindNeighbourhood(id),
        (graph, slug) => graph.FindNeighbourhoodBySlug(slug),
        NeighbourhoodFields.All,
        [EntryVerb.Create, EntryVerb.Update, EntryVerb.Retire, EntryVerb.Reinstate, EntryVerb.BringBack, EntryVerb.Merge]);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        EntryMutation.Add(binding, Noun);
    }
}
