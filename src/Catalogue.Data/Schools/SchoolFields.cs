using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Schools;

/// <summary>THE list of the fields of a school.</summary>
public static class SchoolFields
{
    public static FieldSet<School> All { get; } = new("A school", () => new()
    {
        Id = Guid.Empty,
        Slug = "",
        Name = "",
        Municipality = Guid.Empty,
        Levels = [],
        Networks = [],
        Provenance = Provenance.ByStaff,
    })
    {
        { school => school.Name, Word },
        { school => school.Municipality, Reference(EntryKind.Municipality) },
        { school => school.Neighbourhood, ReferenceOrNone(EntryKind.Neighbourhood) },
        { school => school.Address, PartOrNone(PlaceFields.Address) },
        { school => school.Coordinates, PointOrNone(PlaceFields.Point) },
        { school => school.Levels, SortedNames<EducationLevel>() },
        { school => school.Networks, Parts(Membership) },
        { school => school.Provenance, Origin(ProvenanceFields.All) },
    };

    private static FieldSet<NetworkMembership> Membership => new("A membership of a network", () => new(SchoolNetwork.GO))
    {
        { membership => membership.Network, Name<SchoolNetwork>() },
        { membership => membership.From, DayOrNone },
        { membership => membership.Until, DayOrNone },
    };
}
