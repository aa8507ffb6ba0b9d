using System.Runtime.CompilerServices;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Changes;

/// <summary>
/// Tells whoever follows a filter of the public catalogue what changes in it, for as long as they listen. What they have not yet taken is
/// told as it is by then, so that nobody who reads slowly makes the server keep what was.
/// </summary>
public sealed class OfferFollowing(CatalogueStore store, BrusselsClock day, TimeProvider clock)
{
    // How often a follower looks up when no commit wakes it: the day may be another, the catalogue restored to a version that was before.
    private static readonly TimeSpan Lull = TimeSpan.FromSeconds(30);

    private Step? last;

    /// <summary>
    /// What changes after these snapshots, which are the newest or were a moment ago. The filter is read anew for each version. Throws
    /// FilterException for one that cannot be asked; the stream ends with one when there is too much to tell at once, and when the
    /// catalogue was restored.
    /// </summary>
    public IAsyncEnumerable<FollowedOffer> Follow(
        Snapshots served, DateOnly today, Func<Snapshot.Catalogue, DateOnly, OfferFilter> filter) =>
        TellAsync(new FollowedList(served.Published, today, filter), served.History);

    private async IAsyncEnumerable<FollowedOffer> TellAsync(
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
            // Nothing was committed; whoever follows looks up all the same.
        }
    }

    // Worked out once for all followers; it holds on to neither graph.
    private SavedOffers Between(Snapshot.Catalogue before, DateOnly from, Snapshot.Catalogue after, DateOnly to)
    {
        if (last is { } step && (step.FromDay, step.ToDay) == (from, to) && step.From.IsPublicly(before.Version)
            && step.To.IsPublicly(after.Version))
            return step.Saved;
        var saved = SavedOffers.Between(before, from, after, to);
        last = new(before.Version, from, after.Version, to, saved);
        return saved;
    }

    private sealed record Step(CatalogueVersion From, DateOnly FromDay, CatalogueVersion To, DateOnly ToDay, SavedOffers Saved);
}
