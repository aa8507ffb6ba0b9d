using Catalogue.GraphQL;
using Catalogue.GraphQL.Language;

namespace Catalogue.Api.Http.Answers;

/// <summary>
/// Answers that everybody gets who asks the same: kept ones, and ones that are computed once for all who ask at the same time. An answer is
/// kept from the second time that its question is asked, when it has no errors and depends on nothing besides the version.
/// </summary>
internal sealed class SharedAnswers(Engine engine, AnswerVersion version, AnswerCache cache, FrequencySketch counts, AnswerMetrics metrics)
{
    private const int LeastRequests = 2;
    private const int MaxIndividual = 4096;

    private readonly Dictionary<AnswerKey, SharedRun> running = [];
    private readonly Lock changing = new();

    // A table of the questions whose answers depend on more than the version, by a part of their keys: such a question is never shared, so
    // that nobody waits for an answer that is for another.
    private readonly ulong[] individual = new ulong[MaxIndividual];

    /// <summary>
    /// The answer to a prepared request of a client that is not signed in. Sent is the key of the request as it was sent, null when it must
    /// be read each time. Throws OperationCanceledException when the client has gone.
    /// </summary>
    public async ValueTask<FinishedAnswer> AnswerAsync(
        PreparedRequest prepared, AnswerBasis basis, AnswerKey? sent, CancellationToken gone)
    {
        var now = version.Now();
        if (prepared.Type != OperationType.Query || AnswerKey.OfQuestion(prepared) is not { } question || IsIndividual(question))
            return await AloneAsync(engine, prepared, basis, gone);
        counts.Count(question);
        if (cache.Find(question, now) is { } kept)
        {
            metrics.Count(AnswerOutcome.Hit);
            Link(sent, kept);
            return FinishedAnswer.Of(kept);
        }

        while (true)
        {
            var (run, isFirst) = Join(question, now);
            metrics.Count(isFirst ? AnswerOutcome.Miss : AnswerOutcome.Shared);
            FinishedAnswer? answer;
            try
            {
                answer = await WaitAsync(run, isFirst ? () => RunAsync(prepared, basis, question, sent, run) : null, gone);
            }
            catch (Exception) when (!isFirst && !gone.IsCancellationRequested)
            {
                // A fault may come from the request of who began it: the others begin another run as well.
                continue;
            }

            if (answer is null)
                return await AloneAsync(engine, prepared, basis, gone);
            // A refusal is meant for the client whose operation it was: the others begin another run.
            if (isFirst || answer.Kind is not (ResponseKind.RateLimited or ResponseKind.Overloaded))
                return answer;
        }
    }

    private static async ValueTask<FinishedAnswer?> WaitAsync(SharedRun run, Func<Task>? begin, CancellationToken gone)
    {
        var waiter = new SharedRun.Waiter(run);
        await using var leaving = gone.UnsafeRegister(static waiter => ((SharedRun.Waiter)waiter!).Leave(), waiter);
        _ = begin?.Invoke();
        try
        {
            return await run.Finished.WaitAsync(gone);
        }
        finally
        {
            // The registration may be disposed of before it was called: the wait ends first.
            if (gone.IsCancellationRequested)
                waiter.Leave();
        }
    }

    /// <summary>Computes an answer for one request.</summary>
    public static async ValueTask<FinishedAnswer> AloneAsync(
        Engine engine, PreparedRequest prepared, AnswerBasis basis, CancellationToken gone)
    {
        var response = await engine.ExecuteAsync(prepared, gone);
        return FinishedAnswer.Own(response, prepared.Type == OperationType.Query && basis.IsShared);
    }

    private (SharedRun Run, bool IsFirst) Join(in AnswerKey question, string now)
    {
        lock (changing)
        {
            if (running.TryGetValue(question, out var present) && present.Version == now && present.TryJoin())
                return (present, false);
            return (running[question] = new SharedRun(now), true);
        }
    }

    private async Task RunAsync(PreparedRequest prepared, AnswerBasis basis, AnswerKey question, AnswerKey? sent, SharedRun run)
    {
        try
        {
            var response = await engine.ExecuteAsync(prepared, run.Cancellation);
            var copy = basis.IsShared ? Keep(response, question, sent, run) : null;
            Close(question, run);
            run.Finish(basis.IsShared ? Finish(response, copy, run) : Individual(response, question, run));
        }
        catch (Exception fault)
        {
            Close(question, run);
            run.Fail(fault);
        }
    }

    private ReadOnlyMemory<byte>? Keep(GraphQLResponse response, in AnswerKey question, AnswerKey? sent, SharedRun run)
    {
        if (response is not { Kind: ResponseKind.Executed, Errors.Count: 0 }
            || (counts.Of(question) < LeastRequests && !run.HasOthers)
            || version.Now() != run.Version
            || cache.Keep(question, run.Version, response.Json.Span) is not { } kept)
            return null;
        Link(sent, kept);
        return kept.Json;
    }

    private static FinishedAnswer Finish(GraphQLResponse response, ReadOnlyMemory<byte>? copy, SharedRun run) =>
        copy is null && !run.HasOthers
            ? FinishedAnswer.Own(response, isShared: true)
            : FinishedAnswer.ForMany(response, copy ?? response.Json.ToArray());

    // The answer is for the client that began the run. When others wait, this run cannot tell which of them that is: then each computes its
    // own.
    private FinishedAnswer? Individual(GraphQLResponse response, in AnswerKey question, SharedRun run)
    {
        individual[question.Second % MaxIndividual] = question.First;
        if (!run.HasOthers)
            return FinishedAnswer.Own(response, isShared: false);
        response.Dispose();
        return null;
    }

    private bool IsIndividual(in AnswerKey question) => individual[question.Second % MaxIndividual] == question.First;

    private void Close(in AnswerKey question, SharedRun run)
    {
        run.Close();
        lock (changing)
        {
            if (running.TryGetValue(question, out var present) && ReferenceEquals(present, run))
                running.Remove(question);
        }
    }

    private void Link(AnswerKey? sent, KeptAnswer kept)
    {
        if (sent is { } request)
            cache.Link(request, kept);
    }
}
