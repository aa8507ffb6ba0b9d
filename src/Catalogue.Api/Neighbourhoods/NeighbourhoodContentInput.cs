using Catalogue.Api.Curation;
using Catalogue.Data.Neighbourhoods;

namespace Catalogue.Api.Neighbourhoods;

/// <summary>Reads schema/neighbourhoods.graphql's NeighbourhoodContentInput. A new member is one line here.</summary>
internal static class NeighbourhoodContentInput
{
    public static Neighbourhood Over(ContentInput content, Neighbourhood before) => before with
    {
        Name = content.Text("name", before.Name),
        Kind = content.Value("kind", before.Kind),
        Municipality = content.Entry("municipality", before.Municipality, content.Names.Municipality),
        Parent = content.EntryOrNone("parent", before.Parent, content.Names.Neighbourhood),
        Postcode = content.TextOrNone("postcode", before.Postcode),
        Coordinates = content.Coordinates(before.Coordinates),
        Borders = content.Entries("borders", before.Borders, content.Names.Neighbourhood),
        Provenance = content.Provenance(before.Provenance),
    };
}
