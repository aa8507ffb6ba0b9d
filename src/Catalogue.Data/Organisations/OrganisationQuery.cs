using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Postgres;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Organisations;

internal static class OrganisationQuery
{
    // PostgreSQL arrays of arrays must be rectangular, and lists of days are not: so each list is one text.
    public static readonly EntryQuery<Organisation> Organisations = new(
        """
        SELECT o.id, o.slug, o.name, o.kind, o.municipality_id, o.description, o.contact, o.provenance, o.is_retired, o.type,
            ARRAY(SELECT municipality_id FROM organisation_coverage c WHERE c.organisation_id = o.id ORDER BY 1),
            ARRAY(SELECT array_to_string(days, ',') FROM opening_hours h WHERE h.organisation_id = o.id ORDER BY ordinal),
            ARRAY(SELECT kind FROM opening_hours h WHERE h.organisation_id = o.id ORDER BY ordinal),
            ARRAY(SELECT opens FROM opening_hours h WHERE h.organisation_id = o.id ORDER BY ordinal),
            ARRAY(SELECT closes FROM opening_hours h WHERE h.organisation_id = o.id ORDER BY ordinal),
            o.version, o.updated_at, o.merged_into_id
        FROM organisation o
        """,
        "organisation",
        row => new()
        {
            Id = row.GetGuid(0),
            Slug = row.GetString(1),
            Name = row.GetString(2),
            Kind = row.Name<OrganisationKind>(3),
            Municipality = row.ValueOrNull<Guid>(4),
            Description = row.JsonOrNull<LocalizedText>(5),
            Contact = row.JsonOrNull<Contact>(6),
            Provenance = row.Json<Provenance>(7),
            IsRetired = row.GetBoolean(8),
            Type = row.IsDBNull(9) ? null : row.Name<OrganisationType>(9),
            Coverage = row.List<Guid>(10),
            OpeningHours = Hours(row.List<string>(11), row.List<string>(12), row.List<TimeOnly?>(13), row.List<TimeOnly?>(14)),
            Version = row.GetInt32(15),
            UpdatedAt = row.GetFieldValue<DateTimeOffset>(16),
            MergedInto = row.ValueOrNull<Guid>(17),
        });

    private static ImmutableArray<OpeningHours> Hours(
        ImmutableArray<string> days, ImmutableArray<string> kinds, ImmutableArray<TimeOnly?> opens, ImmutableArray<TimeOnly?> closes) =>
        [.. days.Select((named, at) => new OpeningHours(
            [.. named.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(UpperSnake<DayOfWeek>.Parse)],
            UpperSnake<OpeningKind>.Parse(kinds[at]), opens[at], closes[at]))];
}
