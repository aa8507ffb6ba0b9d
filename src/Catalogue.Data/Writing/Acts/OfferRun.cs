using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Entries;
using Catalogue.Data.Writing.Rules;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// An act on an offer. Now maps a merged entry to the one that replaced it; faults and rules give the findings for a content, rules for the
/// offer with the given id.
/// </summary>
internal sealed class OfferRun(
    CurationTransaction transaction,
    Func<Guid, Guid> now,
    Func<OfferContent, IEnumerable<Finding>> faults,
    Func<OfferContent, Guid?, IEnumerable<Finding>> rules) : ActRun<OfferAct>(transaction)
{
    protected override IEnumerable<Finding> CallErrors(OfferAct act, CurationCall call)
    {
        if (act.Action == OfferAction.Return && string.IsNullOrWhiteSpace(call.Remark))
            yield return CurationErrors.RemarkRequired;
        foreach (var error in base.CallErrors(act, call))
            yield return error;
        if (act.Action != OfferAction.Publish && (call.EmbargoUntil ?? call.EndsAt) is not null)
            yield return CurationErrors.ArrangementNotAllowed;
    }

    protected override Task<ActSteps> BeginAsync(ActContext<OfferAct> at, CancellationToken cancel) =>
        Task.FromResult(new ActSteps((offer, version) => RepeatedAsync(at, offer, version, cancel), () => PlanAsync(at, cancel)));

    private async Task<ActPlan> PlanAsync(ActContext<OfferAct> at, CancellationToken cancel)
    {
        var act = at.Act;
        var before = act.IsNew
            ? null
            : await at.Write.Context.Set<OfferRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == act.Offer, cancel);
        if (!act.IsNew && before is null)
            return ActPlan.Refused(null, CurationErrors.NotFound);
        var content = await ContentAsync(at, before, cancel);
        if (!await MayAsync(at, before?.Working, content ?? before!.Working, cancel))
            return ActPlan.Refused(act.Offer, CurationErrors.Forbidden);
        if (content is null)
            return ActPlan.Refused(act.Offer, CurationErrors.NoRevision(act.Version!.Value));

        var isChecked = act.Writes || act.IsForOthers;
        var found = ActFindings.Of(act, isChecked ? faults(content) : [], isChecked ? rules(content, act.Offer) : []);
        var (next, errors) = await NextAsync(at, before, content, cancel);
        errors = [.. errors, .. found.Errors];
        return new(act.Offer ?? next?.Id)
        {
            VersionBefore = before?.Version,
            Errors = errors,
            Advice = found.Advice,
            Differences = !errors.IsEmpty ? []
                : act.Writes ? ContentDifferences.Between(before?.Working, content)
                : act.Action == OfferAction.Publish ? ContentDifferences.Between(before!.Published, content)
                : [],
            IsSame = act.Action == OfferAction.Update && CanonicalContent.Of(content) == CanonicalContent.Of(before!.Working),
            Said = () => act.Content is null && act.Change is null ? null : CanonicalContent.Of(content),
            Arranged = OfferArrangement.Of(next?.EmbargoUntil, next?.EndsAt),
            Save = () => SaveAsync(at, before, next, cancel),
        };
    }

    // The content that the act makes of the version that the first call with its key found.
    private static async Task<string?> RepeatedAsync(ActContext<OfferAct> at, Guid offer, int? version, CancellationToken cancel)
    {
        var content = at.Act.Content;
        if (at.Act.Change is { } change && version is not null)
        {
            var found = await at.Write.Context.Set<OfferRevisionRow>().AsNoTracking().SingleOrDefaultAsync(
                row => row.Offer == offer && row.Version == version, cancel);
            content = found is null ? null : change(found.Content);
        }

        return content is null ? null : CanonicalContent.Of(content);
    }

    private async Task<OfferContent?> ContentAsync(ActContext<OfferAct> at, OfferRow? before, CancellationToken cancel)
    {
        if (before is null)
            return at.Act.Content;
        if (at.Act.Version is not { } version)
            return at.Act.Change is { } change ? change(before.Working) : before.Working;
        var revision = await at.Write.Context.Set<OfferRevisionRow>().AsNoTracking().SingleOrDefaultAsync(
            row => row.Offer == before.Id && row.Version == version, cancel);
        // Entries that the revision refers to may have been merged since.
        return revision is null ? null : ReferringOffers.Renamed(revision.Content, now);
    }

    // Moving an offer to another organisation needs the right to write offers of both.
    private static async Task<bool> MayAsync(
        ActContext<OfferAct> at, OfferContent? before, OfferContent content, CancellationToken cancel)
    {
        if (at.Act.Action is { } action && OfferWorkflow.LeastRole(action) > at.Actor.Role)
            return false;
        return await ActRights.WritesAsync(at.Connection, at.Actor, before is null ? [content] : [before, content], cancel);
    }

    private static async Task<(OfferRow? Next, ImmutableArray<Finding> Errors)> NextAsync(
        ActContext<OfferAct> at, OfferRow? before, OfferContent content, CancellationToken cancel)
    {
        var errors = ImmutableArray.CreateBuilder<Finding>();
        OfferRow? next = null;
        if (before is null)
        {
            var slug = await OfferSlug.ForAsync(at.Write.Context, content.Title.Dutch, cancel);
            if (slug is null)
                errors.Add(CurationErrors.NoSlug);
            next = NextOffer.New(Guid.CreateVersion7(at.Now), slug ?? "", content, at.Now);
        }
        else
        {
            if (at.Call.ExpectedVersion is { } expected && expected != before.Version)
                errors.Add(CurationErrors.VersionConflict(before.Version));
            if (OfferWorkflow.Find(at.Act.Action!.Value, before.Status, before.Published is not null, before.WasPublic) is not { } step)
                errors.Add(CurationErrors.StepNotAllowed(at.Act.What, before.Status));
            else if (step.To is not null)
                next = NextOffer.By(step, before, content, at.Call, at.Now, at.Today);
            if (at.Act.Action == OfferAction.Publish && at.Call.EmbargoUntil <= at.Now)
                errors.Add(CurationErrors.EmbargoPast);
            if (at.Act.Action == OfferAction.Publish && NextOffer.End(before, at.Call) is { } end
                && (end <= at.Now || end <= at.Call.EmbargoUntil))
                errors.Add(CurationErrors.EndsBefore);
        }

        if (at.Act.Writes && next is not null)
            errors.AddRange(await UnknownReferences.OfAsync(at.Connection, next, cancel));
        return (next, errors.ToImmutable());
    }

    private static async Task SaveAsync(ActContext<OfferAct> at, OfferRow? before, OfferRow? next, CancellationToken cancel)
    {
        var context = at.Write.Context;
        var details = CurationAudit.Done(at.Actor, before, next, at.Call.Remark);
        if (next is null)
        {
            await at.Write.DeleteDraftAsync(before!, at.Actor.Subject, details, cancel);
            return;
        }

        await at.Write.SaveOffersAsync([(before, next)], new Saver(at.Actor.Subject, at.Act.What, at.Actor.Name, at.Call.Remark), cancel);
        context.Add(CurationAudit.Row(at.Actor, at.Act.What, EntryKind.Offer, next.Id, details));
    }
}
