using System.Runtime.CompilerServices;
using Catalogue.Data.Entries;
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

    private Step? last;

    /// <summary>
    /// The changes after these snapshots, which are the newest or nearly so. The filter is resolved again for each version. Throws
    /// FilterException for an invalid filter; the stream ends with one when too many changes wait, and when the catalogue was restored.
    /// </summary>
    public IAsyncEnumerable<FollowedOffer> Follow(
        Snapshots served, DateOnly today, Func<Snapshot.Catalogue, DateOnly, OfferFilter> filter) =>
        StreamAsync(new FollowedList(served.Published, today, filter), served.History);

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

    // Computed once for all followers; the result references neither graph.
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
