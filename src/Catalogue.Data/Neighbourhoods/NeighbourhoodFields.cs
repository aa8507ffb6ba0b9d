using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Neighbourhoods;

/// <summary>THE lists of the fields of a municipality and of a neighbourhood.</summary>
public static class NeighbourhoodFields
{
    public static FieldSet<Municipality> OfMunicipality { get; } = new(
        "A municipality", () => new() { Id = Guid.Empty, Slug = "", Name = "", NisCode = "", Provenance = Provenance.ByStaff })
    {
        { municipality => municipality.Name, Word },
        { municipality => municipality.NisCode, NisCode },
        { municipality => municipality.Coordinates, PointOrNone(PlaceFields.Point) },
        { municipality => municipality.FormedFrom, Parts(Former) },
        { municipality => municipality.Provenance, Origin(ProvenanceFields.All) },
    };

    public static FieldSet<Neighbourhood> All { get; } = new("A neighbourhood", () => new()
    {
        Id = Guid.Empty,
        Slug = "",
        Name = "",
        Kind = NeighbourhoodKind.Wijk,
        Municipality = Guid.Empty,
        Provenance = Provenance.ByStaff,
    })
    {
        { neighbourhood => neighbourhood.Name, Word },
        { neighbourhood => neighbourhood.Kind, Name<NeighbourhoodKind>() },
        { neighbourhood => neighbourhood.Municipality, Reference(EntryKind.Municipality) },
        { neighbourhood => neighbourhood.Parent, ReferenceOrNone(EntryKind.Neighbourhood) },
        { neighbourhood => neighbourhood.Postcode, PostcodeOrNone },
        { neighbourhood => neighbourhood.Coordinates, PointOrNone(PlaceFields.Point) },
        { neighbourhood => neighbourhood.Borders, Neighbours(EntryKind.Neighbourhood) },
        { neighbourhood => neighbourhood.Provenance, Origin(ProvenanceFields.All) },
    };

    private static FieldSet<FormerMunicipality> Former => new("A former municipality", () => new("", "", default))
    {
        { former => former.Name, Word },
        { former => former.NisCode, NisCode },
        { former => former.Until, Day },
    };
}
