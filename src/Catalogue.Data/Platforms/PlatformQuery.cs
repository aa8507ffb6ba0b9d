using Catalogue.Data.Curation;
using Catalogue.Data.Postgres;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Platforms;

internal static class PlatformQuery
{
    public static readonly EntryQuery<ConsultationPlatform> Platforms = new(
        """
        SELECT p.id, p.slug, p.name, p.subject, p.municipality_id, p.provenance, p.is_retired,
            ARRAY(SELECT organisation_id FROM platform_member m WHERE m.platform_id = p.id ORDER BY ordinal),
            ARRAY(SELECT theme_id FROM platform_theme t WHERE t.platform_id = p.id ORDER BY ordinal),
            p.version, p.updated_at, p.merged_into_id
        FROM platform p
        """,
        "platform",
        row => new()
        {
            Id = row.GetGuid(0),
            Slug = row.GetString(1),
            Name = row.Json<LocalizedText>(2),
            Subject = row.Json<LocalizedText>(3),
            Municipality = row.GetGuid(4),
            Provenance = row.Json<Provenance>(5),
            IsRetired = row.GetBoolean(6),
            Members = row.List<Guid>(7),
            Themes = row.List<Guid>(8),
            Version = row.GetInt32(9),
            UpdatedAt = row.GetFieldValue<DateTimeOffset>(10),
            MergedInto = row.ValueOrNull<Guid>(11),
        });
}
