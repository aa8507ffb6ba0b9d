using Catalogue.Data.Changes.Derived;
using Catalogue.Data.Database;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Postgres;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Writing;

/// <summary>
/// Runs acts that are due: publishes offers whose embargo has ended, archives offers whose end has come. Each is an ordinary commit, made
/// by one server: the first to start does it, the others skip.
/// </summary>
internal static class DueActs
{
    public const string Who = "catalogue";
    public const string EmbargoEnded = "embargo ended";
    public const string OfferEnded = "offer ended";

    private const int MostAtOnce = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The next moment at which an embargo or an offer ends, or the midnight in Brussels at which a school's network begins or ends. It is
    /// in the past when it is due, null when there is none.
    /// </summary>
    public static async Task<DateTimeOffset?> NextMomentAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        // Separate queries, so that each uses its index.
        await using var connection = await database.OpenVerifiedAsync(cancel);
        await using var select = new NpgsqlCommand(
            """
            SELECT
                least(
                    (SELECT min(embargo_until) FROM offer WHERE embargo_until IS NOT NULL),
                    (SELECT min(ends_at) FROM offer WHERE ends_at IS NOT NULL)),
                least(
                    (SELECT min(from_day) FROM school_network WHERE from_day > told_day),
                    (SELECT min(until_day + 1) FROM school_network WHERE until_day >= told_day))
            FROM catalogue_version
            """,
            connection);
        await using var row = await select.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        DateTimeOffset? arranged = row.IsDBNull(0) ? null : new(row.GetDateTime(0), TimeSpan.Zero);
        DateTimeOffset? day = row.IsDBNull(1) ? null : BrusselsClock.MidnightOf(row.GetFieldValue<DateOnly>(1));
        return arranged is null || day < arranged ? day ?? arranged : arranged;
    }

    /// <summary>
    /// Runs the first hundred acts that are due, and records what the date changes; null when there is nothing to commit, or another server
    /// is doing it.
    /// </summary>
    public static async Task<CatalogueVersion?> RunAsync(
        NpgsqlDataSource database, CatalogueStore store, DateTimeOffset now, CancellationToken cancel)
    {
        await using var connection = await database.OpenVerifiedAsync(cancel);
        await using var context = CatalogueDatabase.Context(connection);
        await using var write = await CatalogueWrite.BeginAsync(context, cancel);
        if (!await context.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtext('catalogue due acts')) AS \"Value\"")
            .SingleAsync(cancel))
            return null;
        var version = await write.LockAsync(Patience, cancel);
        var due = await context.Set<OfferRow>().AsNoTracking()
            .Where(
                offer => offer.EmbargoUntil <= now || offer.EndsAt <= now).OrderBy(offer => offer.Id).Take(MostAtOnce).ToListAsync(cancel);
        var today = BrusselsClock.DayOf(now);
        var isNewDay = today > write.RecordedUntil;
        if (isNewDay)
            RecordDay(write, (await WriteBasis.AtAsync(store, connection, version, cancel)).Published, today);
        if (due.Count == 0 && !isNewDay)
            return null;
        foreach (var offer in due)
        {
            // Both moments may have passed while no server ran. An offer archived by hand stays archived.
            var isOver = offer.EndsAt <= now || offer.Status == OfferStatus.Archived;
            await write.SaveOfferAsync(
                offer, isOver ? offer.Archive(now) : offer.Publish(now), Who, isOver ? OfferEnded : EmbargoEnded, cancel);
        }

        return await write.CommitAsync(cancel);
    }

    // Changes caused by other entries are recorded when those are saved; a school's membership of a network was saved long before it begins
    // or ends.
    private static void RecordDay(CatalogueWrite write, Snapshot.Catalogue published, DateOnly today)
    {
        var (before, after) = (DerivedView.Of(published, write.RecordedUntil), DerivedView.Of(published, today));
        foreach (var (kind, id) in DerivedAnswers.Between(before, after, DerivedAnswers.ChangedSchools(before, after)))
            write.RecordDerived(kind, id, after.SlugOf(kind, id)!);
        write.RecordedUntil = today;
    }
}
