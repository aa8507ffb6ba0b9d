using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Texts;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Platforms;

/// <summary>THE list of the fields of a consultation platform.</summary>
public static class ConsultationPlatformFields
{
    public static FieldSet<ConsultationPlatform> All { get; } = new("A consultation platform", () => new()
    {
        Id = Guid.Empty,
        Slug = "",
        Name = LocalizedText.InDutch(""),
        Subject = LocalizedText.InDutch(""),
        Municipality = Guid.Empty,
        Provenance = Provenance.ByStaff,
    })
    {
        { platform => platform.Name, Text },
        { platform => platform.Subject, Text },
        { platform => platform.Municipality, Reference(EntryKind.Municipality) },
        { platform => platform.Members, References(EntryKind.Organisation) },
        { platform => platform.Themes, References(EntryKind.Theme) },
        { platform => platform.Provenance, Origin(ProvenanceFields.All) },
    };
}
