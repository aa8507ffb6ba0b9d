using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Organisations;

/// <summary>THE list of the fields of an organisation.</summary>
public static class OrganisationFields
{
    public static FieldSet<Organisation> All { get; } = new("An organisation", () => new()
    {
        Id = Guid.Empty,
        Slug = "",
        Name = "",
        Kind = OrganisationKind.External,
        Provenance = Provenance.ByStaff,
    })
    {
        { organisation => organisation.Name, Word },
        { organisation => organisation.Kind, Name<OrganisationKind>() },
        { organisation => organisation.Type, NameOrNone<OrganisationType>() },
        { organisation => organisation.Municipality, ReferenceOrNone(EntryKind.Municipality) },
        { organisation => organisation.Coverage, UnorderedReferences(EntryKind.Municipality) },
        { organisation => organisation.Description, TextOrNone },
        { organisation => organisation.Contact, PartOrNone(ContactFields.OfOrganisation) },
        { organisation => organisation.OpeningHours, Parts(Hours) },
        { organisation => organisation.Provenance, Origin(ProvenanceFields.All) },
    };

    private static FieldSet<OpeningHours> Hours => new(
        "Opening hours",
        () => new([], OpeningKind.Open),
        hours => hours.AreInOrder ? null : new("closes", "is not after opens", "give both hours, or neither"))
    {
        { hours => hours.Days, Names<DayOfWeek>() },
        { hours => hours.Kind, Name<OpeningKind>() },
        { hours => hours.Opens, MinuteOrNone },
        { hours => hours.Closes, MinuteOrNone },
    };
}
