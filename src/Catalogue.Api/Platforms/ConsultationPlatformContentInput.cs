using Catalogue.Api.Curation;
using Catalogue.Data.Platforms;

namespace Catalogue.Api.Platforms;

/// <summary>Reads schema/platforms.graphql's ConsultationPlatformContentInput. A new member is one line here.</summary>
internal static class ConsultationPlatformContentInput
{
    public static ConsultationPlatform Over(ContentInput content, ConsultationPlatform before) => before with
    {
        Name = content.Translated("name", before.Name),
        Subject = content.Translated("subject", before.Subject),
        Municipality = content.Entry("municipality", before.Municipality, content.Names.Municipality),
        Members = content.Entries("members", before.Members, content.Names.Organisation),
        Themes = content.Entries("themes", before.Themes, content.Names.Theme),
        Provenance = content.Provenance(before.Provenance),
    };
}
