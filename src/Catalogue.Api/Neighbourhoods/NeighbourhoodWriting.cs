using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>schema/neighbourhoods.graphql: what staff see of a neighbourhood and do to it.</summary>
internal static class NeighbourhoodWriting
{
    public static WrittenNoun<Neighbourhood> Noun { get; } = new(
        "Neighbourhood",
        "neighbourhood",
        (graph, id) => graph.FindNeighbourhood(id),
        (graph, slug) => graph.FindNeighbourhoodBySlug(slug),
        new()
        {
            Id = Guid.Empty,
            Slug = "",
            Name = "",
            Kind = NeighbourhoodKind.Wijk,
            Municipality = Guid.Empty,
            Provenance = Provenance.ByStaff,
        },
        [new("name", "De naam", "The name"), new("kind", "De soort", "The kind"), new("municipality", "De gemeente", "The municipality")],
        NeighbourhoodContentInput.Over,
        [],
        [EntryVerb.Create, EntryVerb.Update, EntryVerb.Retire, EntryVerb.Reinstate, EntryVerb.BringBack, EntryVerb.Merge]);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        EntryMutation.Add(binding, Noun);
    }
}
