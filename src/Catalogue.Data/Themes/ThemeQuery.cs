using Catalogue.Data.Curation;
using Catalogue.Data.Postgres;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Themes;

internal static class ThemeQuery
{
    public static readonly EntryQuery<Theme> Themes = new(
        "SELECT t.id, t.slug, t.name, t.parent_id, t.policy_basis, t.description, t.provenance, t.is_retired, t.version, t.updated_at, "
        + "t.merged_into_id FROM theme t",
        "theme",
        row => new()
        {
            Id = row.GetGuid(0),
            Slug = row.GetString(1),
            Name = row.Json<LocalizedText>(2),
            Parent = row.ValueOrNull<Guid>(3),
            PolicyBasis = row.IsDBNull(4) ? null : row.Name<PolicyBasis>(4),
            Description = row.JsonOrNull<LocalizedText>(5),
            Provenance = row.Json<Provenance>(6),
            IsRetired = row.GetBoolean(7),
            Version = row.GetInt32(8),
            UpdatedAt = row.GetFieldValue<DateTimeOffset>(9),
            MergedInto = row.ValueOrNull<Guid>(10),
        });
}
