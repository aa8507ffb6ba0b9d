using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Naming;
using Catalogue.Data.Postgres;

namespace Catalogue.Data.Schools;

internal static class SchoolQuery
{
    public static readonly EntryQuery<School> Schools = new(
        """
        SELECT s.id, s.slug, s.name, s.municipality_id, s.neighbourhood_id, s.provenance, s.is_retired, s.address, s.coordinates,
            ARRAY(SELECT level FROM school_level l WHERE l.school_id = s.id),
            ARRAY(SELECT network FROM school_network n WHERE n.school_id = s.id ORDER BY ordinal),
            ARRAY(SELECT from_day FROM school_network n WHERE n.school_id = s.id ORDER BY ordinal),
            ARRAY(SELECT until_day FROM school_network n WHERE n.school_id = s.id ORDER BY ordinal),
            s.version, s.updated_at, s.merged_into_id
        FROM school s
        """,
        "school",
        row => new()
        {
            Id = row.GetGuid(0),
            Slug = row.GetString(1),
            Name = row.GetString(2),
            Municipality = row.GetGuid(3),
            Neighbourhood = row.ValueOrNull<Guid>(4),
            Provenance = row.Json<Provenance>(5),
            IsRetired = row.GetBoolean(6),
            Address = row.JsonOrNull<Address>(7),
            Coordinates = row.CoordinatesOrNull(8),
            Levels = [.. row.List<string>(9).Select(UpperSnake<EducationLevel>.Parse).Order()],
            Networks = [.. row.List<string>(10).Zip(row.List<DateOnly?>(11), row.List<DateOnly?>(12))
                .Select(
                    membership => new NetworkMembership(
                        UpperSnake<SchoolNetwork>.Parse(membership.First), membership.Second, membership.Third))],
            Version = row.GetInt32(13),
            UpdatedAt = row.GetFieldValue<DateTimeOffset>(14),
            MergedInto = row.ValueOrNull<Guid>(15),
        });
}
