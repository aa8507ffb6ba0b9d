using Catalogue.Data.Filters;
using Catalogue.Data.Snapshot;
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

    private readonly Func<Snapshot.Catalogue, DateOnly, OfferFilter> filter;
    private readonly OrderedDictionary<Guid, Pending> waiting = [];
    private Snapshot.Catalogue graph;
    private DateOnly day;
    private OfferSelection within;

    /// <summary>Everything that the filter matches now counts as told. Throws FilterException for an invalid filter.</summary>
    public FollowedList(Snapshot.Catalogue graph, DateOnly today, Func<Snapshot.Catalogue, DateOnly, OfferFilter> filter)
    {
        (this.graph, day, this.filter) = (graph, today, filter);
        within = graph.Select(filter(graph, today), today);
    }

    /// <summary>
    /// Moves to a later version of the same history, another date, or both. Throws FilterException when more offers would wait than
    /// allowed.
    /// </summary>
    public void Advance(
        Snapshot.Catalogue next, DateOnly today, Func<Snapshot.Catalogue, DateOnly, Snapshot.Catalogue, DateOnly, SavedOffers> between)
    {
        if (ReferenceEquals(next, graph) && today == day)
            return;
        var saved = between(graph, day, next, today);
        var now = next.Select(filter(next, today), today);
        foreach (var id in saved.Others || today != day ? graph.Offers.Concat(next.Offers).Select(offer => offer.Id) : saved.Ids)
        {
            var (had, has) = (within.Contains(id), now.Contains(id));
            if (had != has || (has && saved.Ids.Contains(id)))
                waiting.TryAdd(id, new(had, (graph.FindOffer(id) ?? next.FindOffer(id)!).Slug));
        }

        (graph, day, within) = (next, today, now);
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
            if (within.Contains(id))
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

    private readonly record struct Pending(bool Had, string Slug);
}
