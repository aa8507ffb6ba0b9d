using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Postgres;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Writing.Acts;
using Catalogue.Data.Writing.Rules;
using Catalogue.Data.Writing.Rules.Privacy;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Reports;

/// <summary>
/// Reports on offers: receiving, listing and handling them. Each throws CatalogueUnavailableException when the database is unavailable.
/// Database is made by CatalogueDatabase.OpenForServing.
/// </summary>
public sealed class OfferReports(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>With more open reports than this, staff know of the problem, and further reports on the offer are rate limited.</summary>
    public const int ManyOfOffer = 20;

    private const int MaxReported = 1000;

    /// <summary>
    /// Stores a visitor's report on an offer of the published catalogue. Returns what is wrong with it; empty when it was stored. Refuse is
    /// the rate limiter: it counts the report and returns an error when it comes too soon. It is called with false for any report, and once
    /// more with true when the offer has many open ones.
    /// </summary>
    public async Task<ImmutableArray<Finding>> TakeAsync(
        Offer offer, ProblemKind kind, string message, bool validateOnly, Func<bool, Finding?> refuse, CancellationToken cancel)
    {
        if (Wrong(message) is { IsEmpty: false } wrong)
            return wrong;
        if (validateOnly)
            return [];
        return refuse(false) is { } tooSoon ? [tooSoon] : await KeepAsync(offer, kind, message, () => refuse(true), cancel);
    }

    private Task<ImmutableArray<Finding>> KeepAsync(
        Offer offer, ProblemKind kind, string message, Func<Finding?> refuse, CancellationToken cancel) =>
        database.WriteAsync<ImmutableArray<Finding>>(clock, async (context, commitWait) =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            var now = clock.GetUtcNow();
            var open = await context.Set<Report>().Where(
                report => report.Offer == offer.Id && report.HandledAt == null && report.Source == ReportSource.Visitor)
                .ToListAsync(cancel);
            // A sender who repeats a report has not seen that it arrived: it counts as stored.
            if (open.Exists(report => report.Kind == kind && report.Message == message))
            {
                await CommitWait.CommitUnchangedAsync(context, commitWait, cancel);
                return [];
            }

            if (open.Count >= ManyOfOffer && refuse() is { } tooSoon)
                return [tooSoon];
            context.Add(New(offer.Id, kind, ReportSource.Visitor, message, now));
            await context.SaveChangesAsync(cancel);
            await CommitWait.CommitAsync(context, commitWait);
            return [];
        }, cancel);

    /// <summary>The open reports, oldest first, at most a thousand.</summary>
    public Task<ImmutableArray<Report>> OpenAsync(CancellationToken cancel) =>
        database.CallAsync(async context => (await context.Set<Report>().AsNoTracking()
        .Where(report => report.HandledAt == null).OrderBy(report => report.At).ThenBy(report => report.Id).Take(MaxReported)
        .ToListAsync(cancel)).ToImmutableArray(), cancel);

    /// <summary>For each offer its reports, newest first, at most a hundred.</summary>
    public Task<ILookup<Guid, Report>> OfAsync(
        IReadOnlyCollection<Guid> offers, CancellationToken cancel) => database.CallAsync(async context =>
    {
        var reports = await context.Set<Report>().FromSql(
            $"""
            SELECT kept.* FROM unnest({offers.Distinct().ToArray()}) asked (id) CROSS JOIN LATERAL (
                SELECT * FROM report WHERE offer_id = asked.id ORDER BY at DESC, id LIMIT 100) kept
            """).AsNoTracking().ToListAsync(cancel);
        return reports.OrderByDescending(report => report.At).ThenBy(report => report.Id).ToLookup(report => report.Offer);
    }, cancel);

    /// <summary>
    /// Records how a report was handled; the first to do so counts. Returns the report as it is then, and what is wrong; no errors when it
    /// was recorded.
    /// </summary>
    public Task<(Report? Report, ImmutableArray<Finding> Errors)> HandleAsync(
        Actor actor, Guid id, ReportOutcome outcome, string? remark, bool validateOnly, Snapshots served, CancellationToken cancel) =>
        database.WriteAsync<(Report?, ImmutableArray<Finding>)>(clock, async (context, commitWait) =>
        {
            var now = clock.GetUtcNow();
            var working = served.Working;
            if (await context.Set<Report>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } report)
                return (null, [ReportErrors.NotFound]);
            if (working.FindOffer(report.Offer) is not { } offer || !OfferRights.Writes(actor, offer.Content, working))
                return (report, [ReportErrors.Forbidden]);
            if (remark is not null && PlainText.Errors("remark", remark, CurationCall.LongestRemark) is { IsEmpty: false } wrong)
                return (report, wrong);
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            var handled = await context.Set<Report>().Where(one => one.Id == id && one.HandledAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.HandledAt, now).SetProperty(one => one.Outcome, outcome)
                    .SetProperty(one => one.HandledBy, actor.Subject).SetProperty(one => one.HandledByName, actor.Name)
                    .SetProperty(one => one.Remark, remark),
                    cancel);
            if (handled == 0)
                return (report, [ReportErrors.AlreadyHandled]);
            if (validateOnly)
                return (report, []);
            context.Add(CurationAudit.Row(actor, "handle report", EntryKind.Offer, report.Offer,
                CatalogueJson.Write(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["report"] = id.ToString(),
                ["outcome"] = UpperSnake<ReportOutcome>.Name(outcome),
            })));
            await context.SaveChangesAsync(cancel);
            await CommitWait.CommitAsync(context, commitWait);
            return (report with { HandledAt = now, Outcome = outcome, HandledBy = actor.Subject, HandledByName = actor.Name,
                Remark = remark }, []);
        }, cancel);

    /// <summary>What is wrong with a message by anyone. An address that looks like a person's is allowed: it may be the sender's.</summary>
    internal static ImmutableArray<Finding> Wrong(string message) => message.Trim().Length < Report.ShortestMessage
        ? [ReportErrors.TooShort]
        : [.. PlainText.Errors("message", message, Report.LongestMessage),
            .. NamedEmail.Rule.Of(new ExaminedTexts([new ContentText("message", "message", message, IsTranslated: true)])).Select(
            finding => finding with { Severity = FindingSeverity.Error })];

    internal static Report New(Guid offer, ProblemKind kind, ReportSource source, string message, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Offer = offer, Kind = kind, Source = source, Message = message, At = now };
}
