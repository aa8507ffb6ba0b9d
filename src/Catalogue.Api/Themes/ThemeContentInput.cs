using Catalogue.Api.Curation;
using Catalogue.Data.Themes;

namespace Catalogue.Api.Themes;

/// <summary>Reads schema/themes.graphql's ThemeContentInput. A new member is one line here.</summary>
internal static class ThemeContentInput
{
    public static Theme Over(ContentInput content, Theme before) => before with
    {
        Name = content.Translated("name", before.Name),
        Parent = content.EntryOrNone("parent", before.Parent, content.Names.Theme),
        PolicyBasis = content.ValueOrNone("policyBasis", before.PolicyBasis),
        Description = content.TranslatedOrNone("description", before.Description),
        Provenance = content.Provenance(before.Provenance),
    };
}
