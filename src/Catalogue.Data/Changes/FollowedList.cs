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
    private readonly OrderedDictionary<Guid, Pending> waiting = [];
    private Snapshot.Catalogue graph;
    private DateOnly day;
    private OfferFilter filter;

    /// <summary>Everything that the filter matches now counts as told. Throws FilterException for an invalid filter.</summary>
    public FollowedList(Snapshot.Catalogue graph, DateOnly today, Func<Snapshot.Catalogue, DateOnly, OfferFilter> read)
    {
        (this.graph, day, this.read) = (graph, today, read);
        filter = read(graph, today);
    }

    /// <summary>
    /// Moves to a later version of the same history, another date, or both: the filter is held against the offers that changed, and against
    /// all of them only where others may match. Throws FilterException when more offers would wait than allowed.
    /// </summary>
    public void Advance(
        Snapshot.Catalogue next, DateOnly today, Func<Snapshot.Catalogue, DateOnly, Snapshot.Catalogue, DateOnly, SavedOffers> between)
    {
        if (ReferenceEquals(next, graph) && today == day)
            return;
        var saved = between(graph, day, next, today);
        var now = ReferenceEquals(next.Reference, graph.Reference) && today == day ? filter : read(next, today);
        var had = graph.Index.Matching(filter, day, saved.Others ? null : saved.Before);
        var has = next.Index.Matching(now, today, saved.Others ? null : saved.After);
        foreach (var ordinal in had.Members())
        {
            var offer = graph.Slots[ordinal];
            if (saved.Ids.Contains(offer.Id) || !Contains(next, has, offer.Id))
                waiting.TryAdd(offer.Id, new(Had: true, offer.Slug));
        }

        foreach (var ordinal in has.Members())
        {
            var offer = next.Slots[ordinal];
            if (!Contains(graph, had, offer.Id))
                waiting.TryAdd(offer.Id, new(Had: false, offer.Slug));
        }

        (graph, day, filter) = (next, today, now);
        if (waiting.Count > Most)
            throw new FilterException(
                TooMany, "filter", $"More than {Most} offers changed before you could be told: read the list again, and subscribe anew.");
    }

    /// <summary>The offer that has been waiting longest; null when none is waiting.</summary>
    public FollowedOffer? Take()
    {
        while (waiting.Count > 0)
        {
            var (id, pending) = waiting.GetAt(0);
            waiting.RemoveAt(0);
            if (IsMatchedNow(id))
                return new(
                    pending.Had ? OfferChangeKind.Changed : OfferChangeKind.Came,
                    graph.Version.PublicNumber,
                    id,
                    graph.FindOffer(id)!.Slug);
            if (pending.Had)
                return new(OfferChangeKind.Left, graph.Version.PublicNumber, id, pending.Slug);
        }

        return null;
    }

    private static bool Contains(Snapshot.Catalogue graph, OfferSet set, Guid id) =>
        graph.Slots.OrdinalOf(id) is >= 0 and var ordinal && set.Contains(ordinal);

    private bool IsMatchedNow(Guid id) => graph.Slots.OrdinalOf(id) is >= 0 and var ordinal
        && graph.Index.Matching(filter, day, OfferSet.FromOrdinals(graph.Slots.Size, [ordinal])).Count > 0;

    private readonly record struct Pending(bool Had, string Slug);
}
