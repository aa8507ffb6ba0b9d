using Catalogue.Data.Changes.Derived;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Curation;

/// <summary>
/// What was arranged for a moment and is done when it has come: what waits for the end of an embargo is published, what has an end is
/// archived. Each is a commit as any other, made by one server: of several that come at once the others leave it to the first.
/// </summary>
internal static class DueActs
{
    public const string Who = "catalogue";
    public const string EmbargoEnded = "embargo ended";
    public const string OfferEnded = "offer ended";

    private const int MostAtOnce = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The next moment for which something is arranged, or that is the midnight in Brussels with which a school's network begins or ends;
    /// past when it is due, null when nothing is.
    /// </summary>
    public static async Task<DateTimeOffset?> NextMomentAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        // Questions of their own, so that each is answered by its index.
        await using var connection = await database.OpenLivingAsync(cancel);
        await using var select = new NpgsqlCommand(
            """
            SELECT least((SELECT min(embargo_until) FROM offer WHERE embargo_until IS NOT NULL), (SELECT min(ends_at) FROM offer WHERE ends_at IS NOT NULL)),
                least((SELECT min(from_day) FROM school_network WHERE from_day > told_day), (SELECT min(until_day + 1) FROM school_network WHERE until_day >= told_day))
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
    /// Does the first hundred acts that are due, and tells of what the day changes; null when there is nothing to commit, or another server
    /// is doing it.
    /// </summary>
    public static async Task<CatalogueVersion?> RunAsync(
        NpgsqlDataSource database, CatalogueStore store, DateTimeOffset now, CancellationToken cancel)
    {
        await using var connection = await database.OpenLivingAsync(cancel);
        await using var context = CatalogueDatabase.Context(connection);
        await using var write = await CatalogueWrite.BeginAsync(context, cancel);
        if (!await context.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtext('catalogue due acts')) AS \"Value\"").SingleAsync(cancel))
            return null;
        var version = await write.LockAsync(Patience, cancel);
        var due = await context.Set<OfferRow>().AsNoTracking()
            .Where(
                offer => offer.EmbargoUntil <= now || offer.EndsAt <= now).OrderBy(offer => offer.Id).Take(MostAtOnce).ToListAsync(cancel);
        var today = BrusselsClock.DayOf(now);
        var isNewDay = today > write.ToldDay;
        if (isNewDay)
            RecordDay(write, (await WriteBasis.AtAsync(store, connection, version, cancel)).Published, today);
        if (due.Count == 0 && !isNewDay)
            return null;
        foreach (var offer in due)
        {
            // Both may have passed while no server ran. What was archived by hand is not brought back.
            var isOver = offer.EndsAt <= now || offer.Status == OfferStatus.Archived;
            await write.SaveOfferAsync(
                offer, isOver ? offer.Archive(now) : offer.Publish(now), Who, isOver ? OfferEnded : EmbargoEnded, cancel);
        }

        return await write.CommitAsync(cancel);
    }

    // What changes with other entries is told when they do; a membership that begins or ends was saved long before.
    private static void RecordDay(CatalogueWrite write, Snapshot.Catalogue published, DateOnly today)
    {
        var (before, after) = (DerivedView.Of(published, write.ToldDay), DerivedView.Of(published, today));
        foreach (var (kind, id) in DerivedAnswers.Between(before, after, DerivedAnswers.ChangedSchools(before, after)))
            write.RecordDerived(kind, id, after.SlugOf(kind, id)!);
        write.ToldDay = today;
    }
}
