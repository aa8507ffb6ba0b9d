using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Catalogue.Data.Changes.Derived;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Writing.Acts;
using Catalogue.Data.Writing.Entries.Rules;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Writing.Entries;

/// <summary>An act on an entry that is not an offer.</summary>
internal sealed class EntryRun(
    NpgsqlDataSource database, CatalogueStore store, TimeProvider clock) : ActRun<EntryAct>(new CurationTransaction(database, clock))
{
    protected override async Task<ActSteps> BeginAsync(ActContext<EntryAct> at, CancellationToken cancel)
    {
        var basis = await WriteBasis.AtAsync(store, at.Connection, at.Version, cancel);
        var book = new EntryBook(basis.Working.Reference.ToEntries(at.Version));
        return new((entry, version) => RepeatedAsync(book, at, entry, version, cancel), () => PlanAsync(book, basis, at, cancel));
    }

    private static async Task<ActPlan> PlanAsync(EntryBook book, Snapshots basis, ActContext<EntryAct> at, CancellationToken cancel)
    {
        var act = at.Act;
        var stands = act.Entry is { } id ? book.Find(act.Kind, id) : null;
        var content = await ContentAsync(book, at, stands, cancel);
        if (await EntryPlan.MakeAsync(book, at, content, cancel) is not { } plan)
            return ActPlan.Refused(null, EntryErrors.NotFound);
        if (Forbidden(book, at, plan) is { } forbidden)
            return ActPlan.Refused(act.Entry, forbidden);
        if (act.Version is { } version && content is null)
            return ActPlan.Refused(act.Entry, EntryErrors.NoRevision(version));

        var found = EntryFindings.Of(book, plan, act.Writes);
        ImmutableArray<Finding> errors = [.. plan.Errors, .. found.Where(finding => finding.Severity == FindingSeverity.Error)];
        var different = errors.IsEmpty
            ? EntryDifferences.Between(act.Kind, plan.Before is null ? null : book.Write(plan.Before), book.Write(plan.Next))
            : [];
        return new(plan.Next.Id)
        {
            VersionBefore = plan.Before?.Version,
            Errors = errors,
            Advice = [.. found.Where(finding => finding.Severity == FindingSeverity.Advice), .. await AdviceAsync(at, plan, cancel)],
            Differences = different,
            IsSame = act.Writes && plan.Before is not null && different.IsEmpty,
            Said = () => Said(book, act, act.Content ?? (act.Change is null ? null : content)),
            Save = () => SaveAsync(book, basis, at, plan, cancel),
        };
    }

    private static async Task<ReferenceEntry?> ContentAsync(
        EntryBook book, ActContext<EntryAct> at, ReferenceEntry? before, CancellationToken cancel)
    {
        if (before is null)
            return at.Act.Content;
        if (at.Act.Version is { } version)
            return await RevisionAsync(book, at, before.Id, version, cancel);
        return at.Act.Change is { } change ? change(before) : before;
    }

    private static async Task<ReferenceEntry?> RevisionAsync(
        EntryBook book, ActContext<EntryAct> at, Guid entry, int version, CancellationToken cancel)
    {
        var row = await at.Write.Context.Set<EntryRevisionRow>().AsNoTracking().SingleOrDefaultAsync(
            row => row.Kind == at.Act.Kind && row.EntryId == entry && row.Version == version, cancel);
        return row is null ? null : book.Read(
            at.Act.Kind,
            JsonNode.Parse(row.Content)!.AsObject()) is { Faults.Count: 0 } read ? read.Entry : null;
    }

    // The content that the act makes of the version that the first call with its key found.
    private static async Task<string?> RepeatedAsync(
        EntryBook book, ActContext<EntryAct> at, Guid entry, int? version, CancellationToken cancel)
    {
        if (at.Act.Change is not { } change || version is null)
            return Said(book, at.Act, at.Act.Content);
        return await RevisionAsync(book, at, entry, version.Value, cancel) is { } found ? Said(book, at.Act, change(found)) : null;
    }

    // A new entry has no slug until it is written; for a merge the other entry counts.
    private static string? Said(EntryBook book, EntryAct act, ReferenceEntry? content) => content is not null
        ? CanonicalContent.Of(book.Write(content))
        : act.Into?.ToString();

    private static Finding? Forbidden(EntryBook book, ActContext<EntryAct> at, EntryPlan plan)
    {
        bool Writes(ReferenceEntry? entry) => entry is null || EntryRights.Writes(at.Actor, entry);
        if (!Writes(plan.Before) || !Writes(plan.Next) || (plan.Into is { } into && !Writes(book.Find(at.Act.Kind, into))))
            return EntryErrors.Forbidden;
        var others = plan.Saves.Skip(1).Count(save => !Writes(save.Before) || !Writes(save.Next))
            + plan.Offers.Count(offer => !OfferRights.Writes(at.Actor, offer.Working, book.Organisation, book.MunicipalityOf)
                || (offer.Published is { } published && !OfferRights.Writes(at.Actor, published, book.Organisation, book.MunicipalityOf)));
        return others > 0 ? EntryErrors.ForbiddenOthers(others) : null;
    }

    private static async Task<ImmutableArray<Finding>> AdviceAsync(ActContext<EntryAct> at, EntryPlan plan, CancellationToken cancel)
    {
        if (at.Act.Step == EntryStep.Merge && plan.Errors.IsEmpty)
            return [EntryErrors.Moves(plan.Offers.Length, plan.Saves.Length - 1)];
        if (at.Act.Step != EntryStep.Retire)
            return [];
        var naming = await at.Write.Context.Set<OfferReferenceRow>().Where(
            reference => reference.TargetId == plan.Next.Id).Select(reference => reference.Offer).Distinct().CountAsync(cancel);
        return naming > 0 ? [EntryErrors.StillNamed(naming)] : [];
    }

    private static async Task SaveAsync(
        EntryBook book, Snapshots basis, ActContext<EntryAct> at, EntryPlan plan, CancellationToken cancel)
    {
        var saver = new Saver(at.Actor.Subject, at.Act.What, at.Actor.Name, at.Call.Remark);
        var context = at.Write.Context;
        await at.Write.SaveEntriesAsync(plan.Saves, saver, book.Form, DerivedView.Of(basis.Published, at.Today), cancel);
        var moves = plan.Offers.Select(
            offer => (Before: offer, Moved: ReferringOffers.Moved(offer, plan.Next.Id, plan.Into!.Value, at.Now))).ToList();
        await at.Write.SaveOffersAsync([.. moves.Select(move => ((OfferRow?)move.Before, move.Moved.Next))], saver, cancel);
        context.AddRange(
            moves.Select(move => move.Moved.Published).OfType<OfferRow>().Select(
                first => OfferTable.Revision(first, saver.Who, saver.What, saver.Name, saver.Remark)));
        context.Add(
            CurationAudit.Row(
                at.Actor, at.Act.What, at.Act.Kind, plan.Next.Id, CurationAudit.Done(at.Actor, plan.Before, plan.Next, at.Call.Remark)));
    }
}
