using Catalogue.Data.Filters;
using Catalogue.Data.Sets;
using Catalogue.Data.Time;

namespace Catalogue.Data.Changes;

/// <summary>
/// What one follower has been told, and what is still to be told: only a mark for each offer, so that a slow reader takes little memory and
/// gets the latest state. Not thread-safe.
/// </summary>
internal sealed class FollowedList
{
    /// <summary>The most offers that may be waiting.</summary>
    public const int Most = 1000;

    public const string TooMany = "TOO_MANY_CHANGES";

    private readonly Func<Snapshot.Catalogue, DateOnly, OfferFilter> read;
    private readonly string? key;
    private readonly OrderedDictionary<Guid, FollowedChange> waiting = [];
    private Snapshot.Catalogue graph;
    private DateOnly day;
    private OfferFilter filter;

    /// <summary>
    /// Everything that the filter matches now counts as told. Filters with the same key are read as equal ones. Throws FilterException for
    /// an invalid filter.
    /// </summary>
    public FollowedList(
        Snapshot.Catalogue graph, DateOnly today, Func<Snapshot.Catalogue, DateOnly, OfferFilter> read, string? key = null)
    {
        (this.graph, day, this.read, this.key) = (graph, today, read, key);
        filter = read(graph, today);
    }

    /// <summary>
    /// Moves to a later version of the same history, another date, or both: the filter is held against the offers that changed, and against
    /// all of them only where others may match. Throws FilterException when more offers would wait than allowed.
    /// </summary>
    public void Advance(
        Snapshot.Catalogue next, DateOnly today, Func<Snapshot.Catalogue, DateOnly, Snapshot.Catalogue, DateOnly, FollowedStep> between)
    {
        if (ReferenceEquals(next, graph) && today == day)
            return;
        var step = between(graph, day, next, today);
        var changes = step.Of(key, () => Evaluate(step.Saved, next, today));
        foreach (var change in changes.Offers)
        {
            if (!waiting.TryAdd(change.Id, change))
                waiting[change.Id] = waiting[change.Id] with { Has = change.Has };
        }

        (graph, day, filter) = (next, today, changes.Filter);
        if (waiting.Count > Most)
            throw new FilterException(
                TooMany, "filter", $"More than {Most} offers changed before you could be told: read the list again, and subscribe anew.");
    }

    /// <summary>The offer that has been waiting longest; null when none is waiting.</summary>
    public FollowedOffer? Take()
    {
        while (waiting.Count > 0)
        {
            var change = waiting.GetAt(0).Value;
            waiting.RemoveAt(0);
            if (change.Has)
                return new(
                    change.Had ? OfferChangeKind.Changed : OfferChangeKind.Came,
                    graph.Version.PublicNumber,
                    change.Id,
                    graph.FindOffer(change.Id)!.Slug);
            if (change.Had)
                return new(OfferChangeKind.Left, graph.Version.PublicNumber, change.Id, change.Slug);
        }

        return null;
    }

    private FollowedChanges Evaluate(SavedOffers saved, Snapshot.Catalogue next, DateOnly today)
    {
        var now = ReferenceEquals(next.Reference, graph.Reference) && today == day ? filter : read(next, today);
        var had = graph.Index.Matching(filter, day, saved.Others ? null : saved.Before);
        var has = next.Index.Matching(now, today, saved.Others ? null : saved.After);
        // One above what may wait ends each of the lists.
        return new(now, [.. Changes().Take(Most + 1)]);

        IEnumerable<FollowedChange> Changes()
        {
            foreach (var ordinal in had.Members())
            {
                var offer = graph.Slots[ordinal];
                var isIn = Contains(next, has, offer.Id);
                if (!isIn || saved.Ids.Contains(offer.Id))
                    yield return new(offer.Id, offer.Slug, Had: true, isIn);
            }

            foreach (var ordinal in has.Members())
            {
                var offer = next.Slots[ordinal];
                if (!Contains(graph, had, offer.Id))
                    yield return new(offer.Id, offer.Slug, Had: false, Has: true);
            }
        }
    }

    private static bool Contains(Snapshot.Catalogue graph, OfferSet set, Guid id) =>
        graph.Slots.OrdinalOf(id) is >= 0 and var ordinal && set.Contains(ordinal);
}
