using System.Runtime.CompilerServices;
using Catalogue.Data.Filters;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Changes;

/// <summary>
/// Streams the changes in the result of a filter on the public catalogue, for as long as the client listens. Changes that are not read yet
/// are merged, so that a slow reader does not make the server keep old versions.
/// </summary>
public sealed class OfferFollowing(CatalogueStore store, BrusselsClock day, TimeProvider clock)
{
    // How often a follower looks without a commit: the date may have changed, or the catalogue may have been restored to an earlier
    // version.
    private static readonly TimeSpan Lull = TimeSpan.FromSeconds(30);

    // Followers that read at another pace take another step.
    private const int MostSteps = 4;

    private readonly Lock changing = new();
    private readonly Queue<FollowedStep> steps = new();

    /// <summary>How often a filter was evaluated for the newest step of the catalogue.</summary>
    public int Evaluations
    {
        get
        {
            lock (changing)
                return steps.LastOrDefault()?.Evaluations ?? 0;
        }
    }

    /// <summary>
    /// The changes after these snapshots, which are the newest or nearly so. The filter is resolved again for each version, and evaluated
    /// once for all that are followed by the same key. Throws
    /// FilterException for an invalid filter; the stream ends with one when too many changes wait, and when the catalogue was restored.
    /// </summary>
    public IAsyncEnumerable<FollowedOffer> Follow(
        Snapshots served, DateOnly today, Func<Snapshot.Catalogue, DateOnly, OfferFilter> filter, string? key = null) =>
        StreamAsync(new FollowedList(served.Published, today, filter, key), served.History);

    private async IAsyncEnumerable<FollowedOffer> StreamAsync(
        FollowedList list, object history, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        while (true)
        {
            var newest = store.Current!;
            if (!ReferenceEquals(newest.History, history))
                throw new FilterException(
                    ChangeFeed.EpochChanged, "filter", "The catalogue was restored: read the list again, and subscribe anew.");
            list.Advance(newest.Published, day.Today, Between);
            if (list.Take() is { } change)
                yield return change;
            else
                await LookUpAsync(newest.Version.Number, cancel);
        }
    }

    private async Task LookUpAsync(long seen, CancellationToken cancel)
    {
        using var lull = new CancellationTokenSource(Lull, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lull.Token, cancel);
        try
        {
            await store.WaitForVersionAsync(seen + 1, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // No commit; the follower looks all the same.
        }
    }

    // Computed once for all followers, who all wake at the same time.
    private FollowedStep Between(Snapshot.Catalogue before, DateOnly from, Snapshot.Catalogue after, DateOnly to)
    {
        lock (changing)
        {
            if (steps.FirstOrDefault(step => step.Is(before, from, after, to)) is { } known)
                return known;
            var made = FollowedStep.Between(before, from, after, to);
            if (steps.Count == MostSteps)
                steps.Dequeue();
            steps.Enqueue(made);
            return made;
        }
    }
}
