using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Postgres;
using Catalogue.Data.Reports;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Acts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Freshness;

/// <summary>
/// Links with which a provider without an account can say, once, that an offer still holds, or report what has changed. The first is an
/// ordinary save, the second a report for staff. Each throws CatalogueBusyException, and CatalogueUnavailableException when the database is
/// unavailable; nothing was written then. Database is made by CatalogueDatabase.OpenForServing.
/// </summary>
public sealed class ConfirmationLinks(NpgsqlDataSource database, TimeProvider clock)
{
    public const int MostDays = 90;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A new link for an offer, valid for the given number of days: its secret and expiry, both null when it was only tried; or the errors.
    /// </summary>
    public async Task<(string? Secret, DateTimeOffset? ExpiresAt, ImmutableArray<Finding> Errors)> MakeAsync(
        Actor actor, Offer offer, int days, bool validateOnly, Snapshots served, CancellationToken cancel)
    {
        var working = served.Working;
        if (!OfferRights.Writes(actor, offer.Content, working))
            return (null, null, [CurationErrors.Forbidden with { Path = "offer" }]);
        if (days is < 1 or > MostDays)
            return (null, null, [LinkErrors.Days]);
        if (served.Published.FindOffer(offer.Id) is null)
            return (null, null, [LinkErrors.NotPublic]);
        if (validateOnly)
            return (null, null, []);
        var secret = LinkSecret.Make();
        var now = clock.GetUtcNow();
        var link = new ConfirmationLink { Id = Guid.CreateVersion7(now), SecretHash = LinkSecret.Hash(secret)!, Offer = offer.Id,
            MadeBy = actor.Subject, MadeAt = now, ExpiresAt = now.AddDays(days) };
        await database.WriteAsync(clock, async (context, commitWait) =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            context.Add(link);
            context.Add(CurationAudit.Row(
                actor,
                "make link",
                EntryKind.Offer,
                offer.Id,
                CatalogueJson.Write(new Dictionary<string, string>(StringComparer.Ordinal) { ["link"] = link.Id.ToString() })));
            var rows = await context.SaveChangesAsync(cancel);
            await CommitWait.CommitAsync(context, commitWait);
            return rows;
        }, cancel);
        return (secret, link.ExpiresAt, []);
    }

    /// <summary>The link for a secret, null when it is unknown, and whether it can be used.</summary>
    public Task<(ConfirmationLink? Link, LinkState State)> FindAsync(string secret, CancellationToken cancel) =>
        LinkSecret.Hash(secret) is { } hash
        ? database.CallAsync(context => FindAsync(context, hash, cancel), cancel)
        : Task.FromResult<(ConfirmationLink?, LinkState)>((null, LinkState.Unknown));

    /// <summary>Confirms that the offer still holds. Returns the commit when the link could be used, and the state of the link.</summary>
    public async Task<(CatalogueVersion? Version, LinkState State)> ConfirmAsync(string secret, CancellationToken cancel) =>
        LinkSecret.Hash(secret) is { } hash
        ? await database.WriteAsync<(CatalogueVersion?, LinkState)>(clock, async (context, commitWait) =>
        {
            await using var write = await CatalogueWrite.BeginAsync(context, cancel, commitWait);
            await write.LockAsync(Patience, cancel);
            var (link, state) = await FindAsync(context, hash, cancel);
            if (state != LinkState.Usable)
                return (null, state);
            var now = clock.GetUtcNow();
            // Of two simultaneous uses the second waits here, and finds the link used.
            if (await UseAsync(context, link!, LinkAnswer.Holds, now, cancel) == 0)
                return (null, LinkState.Used);
            var offer = await context.Set<OfferRow>().AsNoTracking().SingleAsync(row => row.Id == link!.Offer, cancel);
            var step = OfferWorkflow.Find(OfferAction.Confirm, offer.Status, isPublic: true, wasPublic: true)!;
            var next = NextOffer.By(step, offer, offer.Working, new CurationCall(), now, BrusselsClock.DayOf(now));
            var saver = new Saver($"link:{link!.Id}", OfferAct.Named(OfferAction.Confirm), "Aanbieder, met een link");
            await write.SaveOffersAsync([(offer, next)], saver, cancel);
            context.Add(new AuditRow { Who = saver.Who, What = saver.What, Kind = EntryKind.Offer, EntryId = offer.Id });
            await context.SaveChangesAsync(cancel);
            return (await write.CommitAsync(cancel), state);
        }, cancel)
        : (null, LinkState.Unknown);

    /// <summary>Reports to staff what has changed. Returns the errors in the message, when the link can be used.</summary>
    public async Task<(ImmutableArray<Finding> Errors, LinkState State)> ReportAsync(
        string secret,
        string message,
        CancellationToken cancel) => LinkSecret.Hash(secret) is { } hash
        ? await database.WriteAsync<(ImmutableArray<Finding>, LinkState)>(clock, async (context, commitWait) =>
        {
            var now = clock.GetUtcNow();
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            var (link, state) = await FindAsync(context, hash, cancel);
            if (state != LinkState.Usable)
                return ([], state);
            if (OfferReports.Wrong(message) is { IsEmpty: false } wrong)
                return (wrong, state);
            if (await UseAsync(context, link!, LinkAnswer.Changed, now, cancel) == 0)
                return ([], LinkState.Used);
            context.Add(OfferReports.New(link!.Offer, ProblemKind.Wrong, ReportSource.Provider, message, now));
            await context.SaveChangesAsync(cancel);
            await CommitWait.CommitAsync(context, commitWait);
            return ([], state);
        }, cancel)
        : ([], LinkState.Unknown);

    private static Task<int> UseAsync(
        CatalogueContext context,
        ConfirmationLink link,
        LinkAnswer answer,
        DateTimeOffset now,
        CancellationToken cancel) => context.Set<ConfirmationLink>()
        .Where(row => row.Id == link.Id && row.UsedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.UsedAt, now).SetProperty(row => row.Answer, answer), cancel);

    private async Task<(ConfirmationLink? Link, LinkState State)> FindAsync(CatalogueContext context, byte[] hash, CancellationToken cancel)
    {
        if (await context.Set<ConfirmationLink>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.SecretHash == hash, cancel) is not { } link)
            return (null, LinkState.Unknown);
        if (link.UsedAt is not null)
            return (link, LinkState.Used);
        if (link.ExpiresAt <= clock.GetUtcNow())
            return (link, LinkState.Expired);
        return (link, await context.Set<OfferRow>().AnyAsync(
            row => row.Id == link.Offer && row.PublishedVersion != null, cancel) ? LinkState.Usable : LinkState.OfferGone);
    }
}
