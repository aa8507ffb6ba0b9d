using System.Collections.Immutable;
using Catalogue.Data.Snapshot;
using Npgsql;

namespace Catalogue.Data.Offers;

/// <summary>An offer in both graphs; the same object when they show the same, and Published null when the public does not see it.</summary>
internal sealed record OfferPair(Offer Working, Offer? Published);

internal static class OfferQuery
{
    // What was published last and not touched since is sent once.
    private static readonly EntryQuery<OfferRead> Rows = new(
        """
        SELECT o.id, o.slug, o.status, o.version, o.updated_at, o.working,
            o.published_version, o.published_at, CASE WHEN o.status <> 'PUBLISHED' THEN o.published END,
            o.last_checked, o.review_date
        FROM offer o
        """,
        "offer",
        Read);

    // So many batches may wait to be parsed; no more, or the whole catalogue would be in memory as JSON too.
    private static readonly int MostAhead = 2 * Environment.ProcessorCount;

    /// <summary>Every offer, or those of the ids given that are there: parsed on other threads while more are read. Throws as EntryQuery does.</summary>
    public static async Task<ImmutableArray<OfferPair>> RunAsync(NpgsqlConnection connection, Guid[]? ids, CancellationToken cancel)
    {
        var parsed = new List<Task<OfferPair[]>>();
        await foreach (var batch in Rows.BatchesAsync(connection, ids, cancel))
        {
            parsed.Add(Task.Run(() => Array.ConvertAll(batch, Parse), cancel));
            if (parsed.Count > MostAhead)
                await parsed[^MostAhead];
        }

        var offers = ImmutableArray.CreateBuilder<OfferPair>();
        foreach (var batch in parsed)
            offers.AddRange(await batch);
        return offers.DrainToImmutable();
    }

    private static OfferRead Read(NpgsqlDataReader row) => new(
        new OfferHeader(row.GetGuid(0), row.GetString(1), row.Name<OfferStatus>(2), row.GetInt32(3), row.GetFieldValue<DateTimeOffset>(4), row.ValueOrNull<DateOnly>(9), row.ValueOrNull<DateOnly>(10)),
        row.GetFieldValue<byte[]>(5),
        row.IsDBNull(8) ? null : new PublishedRead(row.GetInt32(6), row.GetFieldValue<DateTimeOffset>(7), row.GetFieldValue<byte[]>(8)));

    private static OfferPair Parse(OfferRead read)
    {
        var header = read.Header;
        try
        {
            var working = new Offer
            {
                Id = header.Id,
                Slug = header.Slug,
                Status = header.Status,
                Version = header.Version,
                UpdatedAt = header.UpdatedAt,
                LastChecked = header.LastChecked,
                NextCheck = header.NextCheck,
                Content = OfferContentJson.Read(read.Working),
            };
            return new(working, header.Status == OfferStatus.Published ? working : Published(working, read.Published));
        }
        catch (Exception fault) when (fault is not CatalogueDatabaseException)
        {
            throw Rows.Unreadable(header.Id, fault);
        }
    }

    private static Offer? Published(Offer working, PublishedRead? published) => published is null
        ? null
        : working with
        {
            Status = OfferStatus.Published,
            Version = published.Version,
            UpdatedAt = published.At,
            Content = OfferContentJson.Read(published.Content),
        };

    private sealed record OfferRead(OfferHeader Header, byte[] Working, PublishedRead? Published);

    private sealed record OfferHeader(Guid Id, string Slug, OfferStatus Status, int Version, DateTimeOffset UpdatedAt, DateOnly? LastChecked, DateOnly? NextCheck);

    private sealed record PublishedRead(int Version, DateTimeOffset At, byte[] Content);
}
