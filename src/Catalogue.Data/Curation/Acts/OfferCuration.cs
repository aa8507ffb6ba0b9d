using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Data.Curation.Rules;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// The acts on offers: each checks the rights, the step (OfferWorkflow), the version and the content, says all that is wrong at once, and
/// else saves in one commit with its revision and its line in the audit log. Each throws CatalogueBusyException, and
/// CatalogueUnavailableException when the database is away; then nothing was written, unless it was lost during the COMMIT itself, for
/// which there is the idempotency key. Database is one of CatalogueDatabase.OpenForServing.
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

    /// <summary>
    /// Rules gives the findings for a content, of the offer with that id: its errors keep it from review and publication.
    /// </summary>
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

    /// <summary>A new draft, under a slug made of its Dutch title.</summary>
    public Task<CurationResult> CreateAsync(Actor actor, OfferContent content, CurationCall call, CancellationToken cancel) =>
        run.RunAsync(actor, new("create", null, null) { Content = content }, call, cancel);

    /// <summary>
    /// Other working content. Change is given that of now and may be called again with that of then, for a key that was used.
    /// </summary>
    public Task<CurationResult> UpdateAsync(
        Actor actor, Guid offer, Func<OfferContent, OfferContent> change, CurationCall call, CancellationToken cancel) =>
        run.RunAsync(actor, new(OfferAct.Named(OfferAction.Update), OfferAction.Update, offer) { Change = change }, call, cancel);

    /// <summary>A step without other content: any action but Update, which throws ArgumentException.</summary>
    public Task<CurationResult> ActAsync(Actor actor, Guid offer, OfferAction action, CurationCall call, CancellationToken cancel) =>
        action == OfferAction.Update
        ? throw new ArgumentException("An update has content: call UpdateAsync.", nameof(action))
        : run.RunAsync(actor, new(OfferAct.Named(action), action, offer), call, cancel);

    /// <summary>The content of an earlier version becomes the working content, as an update would make it.</summary>
    public Task<CurationResult> BringBackAsync(Actor actor, Guid offer, int version, CurationCall call, CancellationToken cancel) =>
        run.RunAsync(
            actor,
            new(string.Create(CultureInfo.InvariantCulture, $"bring back {version}"), OfferAction.Update, offer) { Version = version },
            call,
            cancel);

    /// <summary>The first of two offers goes, and the other gets, as a draft, what it lacks and the first has.</summary>
    public Task<CurationResult> MergeAsync(Actor actor, Guid from, Guid into, CurationCall call, CancellationToken cancel) =>
        merging.RunAsync(actor, from, into, call, cancel);

    /// <summary>
    /// Of each offer the newest so many saves, or those before a version, newest first; none for an offer that is not there. Throws
    /// CatalogueUnavailableException when the database cannot say.
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
