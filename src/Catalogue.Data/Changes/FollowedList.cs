using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Changes;

/// <summary>
/// What one follower was told of, and what it has still to be told: of each offer no more than that there is something, so that whoever
/// reads slowly keeps little waiting and is told of the latest. Not for use by two at once.
/// </summary>
internal sealed class FollowedList
{
    /// <summary>Offers that may wait to be told.</summary>
    public const int Most = 1000;

    public const string TooMany = "TOO_MANY_CHANGES";

    private readonly Func<Snapshot.Catalogue, DateOnly, OfferFilter> filter;
    private readonly OrderedDictionary<Guid, Told> waiting = [];
    private Snapshot.Catalogue graph;
    private DateOnly day;
    private OfferSelection within;

    /// <summary>All that the filter lets through now counts as told. Throws FilterException for a filter that cannot be asked.</summary>
    public FollowedList(Snapshot.Catalogue graph, DateOnly today, Func<Snapshot.Catalogue, DateOnly, OfferFilter> filter)
    {
        (this.graph, day, this.filter) = (graph, today, filter);
        within = graph.Select(filter(graph, today), today);
    }

    /// <summary>
    /// Goes on to a later version of the same history, another day, or both. Throws FilterException when there is more to tell than may
    /// wait.
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

    /// <summary>What changed the longest ago and was not told; null when all was.</summary>
    public FollowedOffer? Take()
    {
        while (waiting.Count > 0)
        {
            var (id, told) = waiting.GetAt(0);
            waiting.RemoveAt(0);
            if (within.Contains(id))
                return new(
                    told.Had ? OfferChangeKind.Changed : OfferChangeKind.Came, graph.Version.PublicNumber, id, graph.FindOffer(id)!.Slug);
            if (told.Had)
                return new(OfferChangeKind.Left, graph.Version.PublicNumber, id, told.Slug);
        }

        return null;
    }

    private readonly record struct Told(bool Had, string Slug);
}
