using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Entries;
using Catalogue.Data.Writing.Rules;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// Merges two offers in one commit: the remaining one gets the values it lacks as a draft; the other is archived, or deleted if it was
/// never public.
/// </summary>
internal sealed class OfferMergeRun(
    CurationTransaction transaction,
    Func<OfferContent, IEnumerable<Finding>> faults,
    Func<OfferContent, Guid?, IEnumerable<Finding>> rules) : ActRun<OfferAct>(transaction)
{
    public Task<CurationResult> RunAsync(Actor actor, Guid from, Guid into, CurationCall call, CancellationToken cancel) =>
        RunAsync(actor, new OfferAct("merge", OfferAction.Update, into) { From = from }, call, cancel);

    protected override Task<ActSteps> BeginAsync(ActContext<OfferAct> at, CancellationToken cancel) =>
        Task.FromResult(new ActSteps((_, _) => Task.FromResult(Said(at.Act)), () => PlanAsync(at, at.Act.From!.Value, cancel)));

    private async Task<ActPlan> PlanAsync(ActContext<OfferAct> at, Guid from, CancellationToken cancel)
    {
        var (act, call) = (at.Act, at.Call);
        var rows = await at.Write.Context.Set<OfferRow>().AsNoTracking().Where(
            row => row.Id == from || row.Id == act.Offer).ToDictionaryAsync(row => row.Id, cancel);
        if (!rows.TryGetValue(act.Offer!.Value, out var into) || !rows.TryGetValue(from, out var gone))
            return ActPlan.Refused(null, CurationErrors.NotFound with { Path = rows.ContainsKey(from) ? "into" : "from" });
        if (from == act.Offer)
            return ActPlan.Refused(act.Offer, EntryErrors.MergeItself);
        var content = MergedContent.Of(into.Working, gone.Working);
        if (OfferWorkflow.LeastRole(OfferAction.Archive) > at.Actor.Role
            || !await ActRights.WritesAsync(at.Connection, at.Actor, [into.Working, content, gone.Working], cancel))
            return ActPlan.Refused(act.Offer, CurationErrors.Forbidden);

        var found = ActFindings.Of(act, faults(content), rules(content, act.Offer));
        var (step, leaving) = (Step(OfferAction.Update, into), Step(OfferAction.Archive, gone) ?? Step(OfferAction.DeleteDraft, gone));
        return new(act.Offer)
        {
            VersionBefore = into.Version,
            Errors =
            [
                .. call.ExpectedVersion is { } expected && expected != into.Version
                    ? [CurationErrors.VersionConflict(into.Version)]
                    : Array.Empty<Finding>(),
                .. step is null ? [CurationErrors.StepNotAllowed(act.What, into.Status) with { Path = "into" }] : Array.Empty<Finding>(),
                .. leaving is null ? [CurationErrors.StepNotAllowed(act.What, gone.Status) with { Path = "from" }] : Array.Empty<Finding>(),
                .. found.Errors,
            ],
            Advice = found.Advice,
            Differences = ContentDifferences.Between(into.Working, content),
            Said = () => Said(act),
            Save = () => SaveAsync(
                at,
                into,
                NextOffer.By(step!, into, content, call, at.Now, at.Today),
                gone,
                leaving!.To is null
                    ? null
                    : NextOffer.By(leaving, gone, gone.Working, call, at.Now, at.Today) with { MergedInto = into.Id },
                cancel),
        };
    }

    private static string? Said(OfferAct act) => act.From.ToString();

    private static OfferStep? Step(OfferAction action, OfferRow offer) =>
        OfferWorkflow.Find(action, offer.Status, offer.Published is not null, offer.WasPublic);

    private static async Task SaveAsync(
        ActContext<OfferAct> at, OfferRow into, OfferRow next, OfferRow gone, OfferRow? archived, CancellationToken cancel)
    {
        var remark = $"{gone.Slug} → {into.Slug}";
        var saver = new Saver(at.Actor.Subject, at.Act.What, at.Actor.Name, remark);
        await at.Write.SaveOffersAsync(archived is null ? [(into, next)] : [(into, next), (gone, archived)], saver, cancel);
        at.Write.Context.Add(
            CurationAudit.Row(at.Actor, at.Act.What, EntryKind.Offer, into.Id, CurationAudit.Done(at.Actor, into, next, remark)));
        var left = CurationAudit.Done(at.Actor, gone, archived, remark);
        if (archived is null)
        {
            await at.Write.PassOnMergedAsync(gone.Id, into.Id, cancel);
            await at.Write.DeleteDraftAsync(gone, at.Actor.Subject, left, cancel);
        }
        else
            at.Write.Context.Add(CurationAudit.Row(at.Actor, at.Act.What, EntryKind.Offer, gone.Id, left));
    }
}
