using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Catalogue.Data.Writing.Rules;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// The acts on offers. Each checks the rights, the step (OfferWorkflow), the version and the content, and reports all errors at once;
/// without errors it saves in one commit with a revision and a line in the audit log. Each throws CatalogueBusyException, and
/// CatalogueUnavailableException when the database is unavailable. Nothing was written then, unless the connection was lost during the
/// COMMIT itself: for that case there is the idempotency key. Database is made by CatalogueDatabase.OpenForServing.
/// </summary>
public sealed class OfferCuration
{
    private readonly NpgsqlDataSource database;
    private readonly OfferRun run;
    private readonly OfferMergeRun merging;

    public OfferCuration(NpgsqlDataSource database, CatalogueStore store, TimeProvider clock)
        : this(
            database,
            store,
            clock,
            (content, offer) => store.Current is { } current
                ? OfferFindings.Of(content, offer, current.Working, BrusselsClock.DayOf(clock.GetUtcNow()))
                : [])
    {
    }

    /// <summary>Rules gives the findings for a content of the offer with that id; an error prevents review and publication.</summary>
    internal OfferCuration(
        NpgsqlDataSource database, CatalogueStore store, TimeProvider clock, Func<OfferContent, Guid?, IEnumerable<Finding>> rules)
    {
        this.database = database;
        var transaction = new CurationTransaction(database, clock);
        run = new(transaction, id => store.Current?.Working.NowOf(id) ?? id, Faults, rules);
        merging = new(transaction, Faults, rules);

        IEnumerable<Finding> Faults(OfferContent content) => ContentFaults.Of(
            content, place => store.Current?.Working.FindNeighbourhood(place)?.Municipality);
    }

    /// <summary>Creates a draft, with a slug made from its Dutch title.</summary>
    public Task<CurationResult> CreateAsync(Actor actor, OfferContent content, CurationCall call, CancellationToken cancel) =>
        run.RunAsync(actor, new("create", null, null) { Content = content }, call, cancel);

    /// <summary>
    /// Changes the working content. Change gets the present content; when the key was used before, it is called again with the content that
    /// the first call found.
    /// </summary>
    public Task<CurationResult> UpdateAsync(
        Actor actor, Guid offer, Func<OfferContent, OfferContent> change, CurationCall call, CancellationToken cancel) =>
        run.RunAsync(actor, new(OfferAct.Named(OfferAction.Update), OfferAction.Update, offer) { Change = change }, call, cancel);

    /// <summary>Does a step that leaves the content as it is. Throws ArgumentException for Update.</summary>
    public Task<CurationResult> ActAsync(Actor actor, Guid offer, OfferAction action, CurationCall call, CancellationToken cancel) =>
        action == OfferAction.Update
        ? throw new ArgumentException("An update has content: call UpdateAsync.", nameof(action))
        : run.RunAsync(actor, new(OfferAct.Named(action), action, offer), call, cancel);

    /// <summary>Makes the content of an earlier version the working content, with the same checks as an update.</summary>
    public Task<CurationResult> BringBackAsync(Actor actor, Guid offer, int version, CurationCall call, CancellationToken cancel) =>
        run.RunAsync(
            actor,
            new(string.Create(CultureInfo.InvariantCulture, $"bring back {version}"), OfferAction.Update, offer) { Version = version },
            call,
            cancel);

    /// <summary>
    /// Merges the first offer into the second: the second gets, as a draft, the values it lacks; the first is archived or deleted.
    /// </summary>
    public Task<CurationResult> MergeAsync(Actor actor, Guid from, Guid into, CurationCall call, CancellationToken cancel) =>
        merging.RunAsync(actor, from, into, call, cancel);

    /// <summary>
    /// For each offer the newest saves, or those before a version, newest first; none for an offer that does not exist. Throws
    /// CatalogueUnavailableException when the database is unavailable.
    /// </summary>
    public Task<ILookup<Guid, OfferRevision>> HistoryAsync(
        IReadOnlyCollection<Guid> offers, int first, int? before, CancellationToken cancel) => database.CallAsync(async context =>
    {
        var rows = await context.Set<OfferRevisionRow>().FromSql(
            $"""
            SELECT saved.* FROM unnest({offers.Distinct().ToArray()}) asked (id) CROSS JOIN LATERAL (
                SELECT * FROM offer_revision WHERE offer_id = asked.id AND version < {before ?? int.MaxValue}
                ORDER BY version DESC LIMIT {first}) saved
            """).AsNoTracking().ToListAsync(cancel);
        return rows.OrderByDescending(row => row.Version).ToLookup(
            row => row.Offer,
            row => new OfferRevision(row.Version, row.Status, row.Who, row.Name, row.At, row.What, row.Remark, row.Content));
    }, cancel);
}
