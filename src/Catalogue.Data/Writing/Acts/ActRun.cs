using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// One act from its checks to its commit, for any noun. Under the lock: a repeated call gets the answer of the first; otherwise either all
/// errors are reported at once, or the act is saved, its idempotency key stored, and committed.
/// </summary>
internal abstract class ActRun<TAct>(CurationTransaction transaction)
    where TAct : CurationAct
{
    /// <summary>Throws CatalogueBusyException, and CatalogueUnavailableException when the database is unavailable.</summary>
    public Task<CurationResult> RunAsync(Actor actor, TAct act, CurationCall call, CancellationToken cancel)
    {
        ImmutableArray<Finding> wrong = [.. CallErrors(act, call)];
        return transaction.RunAsync(actor, act, call, (at, until) => DoAsync(at, wrong, until), cancel);
    }

    /// <summary>Errors in the arguments of the call.</summary>
    protected virtual IEnumerable<Finding> CallErrors(TAct act, CurationCall call) => CurationTransaction.CallErrors(call);

    /// <summary>Starts under the lock and reads what both steps need.</summary>
    protected abstract Task<ActSteps> BeginAsync(ActContext<TAct> at, CancellationToken cancel);

    private async Task<CurationResult> DoAsync(ActContext<TAct> at, ImmutableArray<Finding> wrong, CancellationToken cancel)
    {
        var isKeyed = at.IsKeyed(wrong);
        var steps = await BeginAsync(at, cancel);
        if (isKeyed && await IdempotentCalls.FindAnswerAsync(at, steps.SaidOf, cancel) is { } first)
            return await at.RepeatAsync(first, cancel);
        var plan = await steps.Plan();
        if (plan.Refusal is { } refusal)
            return CurationResult.Refused(plan.Entry, refusal);
        ImmutableArray<Finding> errors = [.. wrong, .. plan.Errors];
        if (errors.Length > 0)
            return new(at.Act.Entry, null, errors, plan.Advice, []);
        var entry = at.Call.ValidateOnly && at.Act.Entry is null ? null : plan.Entry;
        var result = new CurationResult(entry, at.Next(plan.IsSame), [], plan.Advice, plan.Differences) { Arranged = plan.Arranged };
        if (!plan.IsSame)
            await plan.Save();
        if (isKeyed)
            await IdempotentCalls.StoreAsync(at, plan.VersionBefore, plan.Said(), result, cancel);
        return await at.FinishAsync(result, plan.IsSame, cancel);
    }
}

/// <summary>
/// SaidOf computes the content that the act would have made from the entry and version that the first call with its key found, for
/// IdempotentCalls. Plan computes what the act writes now.
/// </summary>
internal sealed record ActSteps(Func<Guid, int?, Task<string?>> SaidOf, Func<Task<ActPlan>> Plan);

/// <summary>
/// What an act would write: the entry, its version before (null for a new one), errors, advice, differences, and the function that saves
/// it.
/// </summary>
internal sealed record ActPlan(Guid? Entry)
{
    /// <summary>The error that ends the check early: the entry does not exist, or the actor may not write it.</summary>
    public Finding? Refusal { get; private init; }

    public int? VersionBefore { get; init; }

    public ImmutableArray<Finding> Errors { get; init; } = [];

    public ImmutableArray<Finding> Advice { get; init; } = [];

    public ImmutableArray<ContentDifference> Differences { get; init; } = [];

    /// <summary>Whether nothing changes: nothing is saved, and there is no new version.</summary>
    public bool IsSame { get; init; }

    /// <summary>The content by which IdempotentCalls recognises a repeated call.</summary>
    public Func<string?> Said { get; init; } = () => null;

    public OfferArrangement? Arranged { get; init; }

    public Func<Task> Save { get; init; } = () => Task.CompletedTask;

    public static ActPlan Refused(Guid? entry, Finding refusal) => new(entry) { Refusal = refusal };
}
