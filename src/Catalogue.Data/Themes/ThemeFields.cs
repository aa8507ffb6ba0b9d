using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Texts;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Themes;

/// <summary>THE list of the fields of a theme.</summary>
public static class ThemeFields
{
    public static FieldSet<Theme> All { get; } = new(
        "A theme", () => new() { Id = Guid.Empty, Slug = "", Name = LocalizedText.InDutch(""), Provenance = Provenance.ByStaff })
    {
        { theme => theme.Name, Text },
        { theme => theme.Parent, ReferenceOrNone(EntryKind.Theme) },
        { theme => theme.PolicyBasis, NameOrNone<PolicyBasis>() },
        { theme => theme.Description, TextOrNone },
        { theme => theme.Provenance, Origin(ProvenanceFields.All) },
    };
}
