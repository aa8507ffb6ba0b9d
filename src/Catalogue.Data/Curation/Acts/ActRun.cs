using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// One act from its checks to its commit, whatever the noun: behind the lock a repeated call is answered as the first, else what is wrong
/// is told all at once, or the act is saved, remembered by its key, and committed.
/// </summary>
internal abstract class ActRun<TAct>(CurationTransaction transaction)
    where TAct : CurationAct
{
    /// <summary>Throws CatalogueBusyException, and CatalogueUnavailableException when the database is away.</summary>
    public Task<CurationResult> RunAsync(Actor actor, TAct act, CurationCall call, CancellationToken cancel)
    {
        ImmutableArray<Finding> wrong = [.. CallErrors(act, call)];
        return transaction.RunAsync(actor, act, call, (at, until) => DoAsync(at, wrong, until), cancel);
    }

    /// <summary>What is wrong with how the act is asked for.</summary>
    protected virtual IEnumerable<Finding> CallErrors(TAct act, CurationCall call) => CurationTransaction.CallErrors(call);

    /// <summary>Begins behind the lock, with what both steps read.</summary>
    protected abstract Task<ActSteps> BeginAsync(CurationMoment<TAct> at, CancellationToken cancel);

    private async Task<CurationResult> DoAsync(CurationMoment<TAct> at, ImmutableArray<Finding> wrong, CancellationToken cancel)
    {
        var isKeyed = at.IsKeyed(wrong);
        var steps = await BeginAsync(at, cancel);
        if (isKeyed && await CallMemory.RecallAsync(at, steps.SaidOf, cancel) is { } first)
            return await at.RepeatAsync(first, cancel);
        var plan = await steps.Plan();
        if (plan.Refusal is { } refusal)
            return CurationResult.Refused(plan.Entry, refusal);
        ImmutableArray<Finding> errors = [.. wrong, .. plan.Errors];
        if (errors.Length > 0)
            return new(at.Act.Entry, null, errors, plan.Told, []);
        var entry = at.Call.ValidateOnly && at.Act.Entry is null ? null : plan.Entry;
        var result = new CurationResult(entry, at.Next(plan.IsSame), [], plan.Told, plan.Differences) { Arranged = plan.Arranged };
        if (!plan.IsSame)
            await plan.Save();
        if (isKeyed)
            await CallMemory.RememberAsync(at, plan.VersionBefore, plan.Said(), result, cancel);
        return await at.FinishAsync(result, plan.IsSame, cancel);
    }
}

/// <summary>
/// SaidOf gives what the act makes of the content of an entry and version that a first call with its key found, as CallMemory wants it;
/// Plan what the act would write now.
/// </summary>
internal sealed record ActSteps(Func<Guid, int?, Task<string?>> SaidOf, Func<Task<ActPlan>> Plan);

/// <summary>
/// What an act would write: of which entry, at which version before (null for a new one), what keeps it from being done and what is told
/// beside, what differs, and how it is saved.
/// </summary>
internal sealed record ActPlan(Guid? Entry)
{
    /// <summary>Why nothing is looked at further: the entry is not there, or not the actor's.</summary>
    public Finding? Refusal { get; private init; }

    public int? VersionBefore { get; init; }

    public ImmutableArray<Finding> Errors { get; init; } = [];

    public ImmutableArray<Finding> Told { get; init; } = [];

    public ImmutableArray<ContentDifference> Differences { get; init; } = [];

    /// <summary>Whether nothing changes: there is nothing to save, and no new version.</summary>
    public bool IsSame { get; init; }

    /// <summary>What the act says, by which a repeated call is known: CallMemory.</summary>
    public Func<string?> Said { get; init; } = () => null;

    public OfferArrangement? Arranged { get; init; }

    public Func<Task> Save { get; init; } = () => Task.CompletedTask;

    public static ActPlan Refused(Guid? entry, Finding refusal) => new(entry) { Refusal = refusal };
}
