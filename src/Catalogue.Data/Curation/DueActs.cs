using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Curation;

/// <summary>
/// What was arranged for a moment and is done when it has come: what waits for the end of an embargo is published, what has an end is archived. Each is a commit
/// as any other, made by one server: of several that come at once the others leave it to the first.
/// </summary>
internal static class DueActs
{
    public const string Who = "catalogue";
    public const string EmbargoEnded = "embargo ended";
    public const string OfferEnded = "offer ended";

    private const int MostAtOnce = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The next moment for which something is arranged, past when it is due; null when nothing is.</summary>
    public static async Task<DateTimeOffset?> NextMomentAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        // Two questions, so that each is answered by its index.
        await using var connection = await database.OpenLivingAsync(cancel);
        await using var select = new NpgsqlCommand(
            "SELECT least((SELECT min(embargo_until) FROM offer WHERE embargo_until IS NOT NULL), (SELECT min(ends_at) FROM offer WHERE ends_at IS NOT NULL))", connection);
        return await select.ExecuteScalarAsync(cancel) is DateTime moment ? new DateTimeOffset(moment, TimeSpan.Zero) : null;
    }

    /// <summary>Does the first hundred acts that are due; null when there are none, or another server is doing them.</summary>
    public static async Task<CatalogueVersion?> RunAsync(NpgsqlDataSource database, DateTimeOffset now, CancellationToken cancel)
    {
        await using var connection = await database.OpenLivingAsync(cancel);
        await using var context = CatalogueDatabase.Context(connection);
        await using var write = await CatalogueWrite.BeginAsync(context, cancel);
        if (!await context.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtext('catalogue due acts')) AS \"Value\"").SingleAsync(cancel))
            return null;
        await write.LockAsync(Patience, cancel);
        var due = await context.Set<OfferRow>().AsNoTracking()
            .Where(offer => offer.EmbargoUntil <= now || offer.EndsAt <= now).OrderBy(offer => offer.Id).Take(MostAtOnce).ToListAsync(cancel);
        if (due.Count == 0)
            return null;
        foreach (var offer in due)
        {
            // Both may have passed while no server ran. What was archived by hand is not brought back.
            var isOver = offer.EndsAt <= now || offer.Status == OfferStatus.Archived;
            await write.SaveOfferAsync(offer, isOver ? offer.Archive(now) : offer.Publish(now), Who, isOver ? OfferEnded : EmbargoEnded, cancel);
        }

        return await write.CommitAsync(cancel);
    }
}
