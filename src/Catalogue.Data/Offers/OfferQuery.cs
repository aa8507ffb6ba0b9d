using Catalogue.Data.Snapshot;
using Npgsql;

namespace Catalogue.Data.Offers;

/// <summary>An offer in both graphs; the same object when they show the same, and Published null when the public does not see it.</summary>
internal sealed record OfferPair(Offer Working, Offer? Published);

internal static class OfferQuery
{
    // What was published last and not touched since is sent once.
    public static readonly EntryQuery<OfferPair> Offers = new(
        """
        SELECT o.id, o.slug, o.status, o.version, o.updated_at, o.working,
            o.published_version, o.published_at, CASE WHEN o.status <> 'PUBLISHED' THEN o.published END,
            o.last_checked, o.review_date
        FROM offer o
        """,
        "offer",
        Read);

    private static OfferPair Read(NpgsqlDataReader row)
    {
        var working = new Offer
        {
            Id = row.GetGuid(0),
            Slug = row.GetString(1),
            Status = row.Name<OfferStatus>(2),
            Version = row.GetInt32(3),
            UpdatedAt = row.GetFieldValue<DateTimeOffset>(4),
            LastChecked = row.ValueOrNull<DateOnly>(9),
            NextCheck = row.ValueOrNull<DateOnly>(10),
            Content = OfferContentJson.Read(row.GetFieldValue<byte[]>(5)),
        };
        return new(working, Published(row, working));
    }

    private static Offer? Published(NpgsqlDataReader row, Offer working)
    {
        if (working.Status == OfferStatus.Published)
            return working;
        if (row.IsDBNull(8))
            return null;
        return working with
        {
            Status = OfferStatus.Published,
            Version = row.GetInt32(6),
            UpdatedAt = row.GetFieldValue<DateTimeOffset>(7),
            Content = OfferContentJson.Read(row.GetFieldValue<byte[]>(8)),
        };
    }
}
