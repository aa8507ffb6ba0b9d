using Catalogue.Data.Curation;
using Catalogue.Data.Postgres;

namespace Catalogue.Data.Neighbourhoods;

internal static class NeighbourhoodQueries
{
    public static readonly EntryQuery<Municipality> Municipalities = new(
        """
        SELECT m.id, m.slug, m.name, m.nis_code, m.provenance, m.coordinates,
            ARRAY(SELECT name FROM former_municipality f WHERE f.municipality_id = m.id ORDER BY nis_code),
            ARRAY(SELECT nis_code FROM former_municipality f WHERE f.municipality_id = m.id ORDER BY nis_code),
            ARRAY(SELECT until FROM former_municipality f WHERE f.municipality_id = m.id ORDER BY nis_code)
        FROM municipality m
        """,
        "municipality",
        row => new()
        {
            Id = row.GetGuid(0),
            Slug = row.GetString(1),
            Name = row.GetString(2),
            NisCode = row.GetString(3),
            Provenance = row.Json<Provenance>(4),
            Coordinates = row.CoordinatesOrNull(5),
            FormedFrom = [.. row.List<string>(6).Zip(row.List<string>(7), row.List<DateOnly>(8))
                .Select(former => new FormerMunicipality(former.First, former.Second, former.Third))],
        });

    public static readonly EntryQuery<Neighbourhood> Neighbourhoods = new(
        """
        SELECT n.id, n.slug, n.name, n.kind, n.municipality_id, n.parent_id, n.postcode, n.provenance, n.is_retired, n.coordinates,
            ARRAY(SELECT other_id FROM neighbourhood_border b WHERE b.neighbourhood_id = n.id
                UNION ALL SELECT neighbourhood_id FROM neighbourhood_border b WHERE b.other_id = n.id ORDER BY 1),
            n.version, n.updated_at, n.merged_into_id
        FROM neighbourhood n
        """,
        "neighbourhood",
        row => new()
        {
            Id = row.GetGuid(0),
            Slug = row.GetString(1),
            Name = row.GetString(2),
            Kind = row.Name<NeighbourhoodKind>(3),
            Municipality = row.GetGuid(4),
            Parent = row.ValueOrNull<Guid>(5),
            Postcode = row.TextOrNull(6),
            Provenance = row.Json<Provenance>(7),
            IsRetired = row.GetBoolean(8),
            Coordinates = row.CoordinatesOrNull(9),
            Borders = row.List<Guid>(10),
            Version = row.GetInt32(11),
            UpdatedAt = row.GetFieldValue<DateTimeOffset>(12),
            MergedInto = row.ValueOrNull<Guid>(13),
        });
}
