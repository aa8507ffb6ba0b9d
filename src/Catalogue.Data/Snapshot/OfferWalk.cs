using Catalogue.Data.Sets;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Walks the offers of a set along an order. Places count from 0 in the direction of the order, over all offers, including those outside
/// the set.
/// </summary>
internal sealed class OfferWalk
{
    private readonly OfferSet set;
    private readonly OfferSequence sequence;
    private readonly bool descending;
    private readonly int[]? ranks;

    public OfferWalk(OfferSet set, OfferSequence sequence, bool descending)
    {
        (this.set, this.sequence, this.descending) = (set, sequence, descending);
        if (set.IsDense)
            return;
        // A set so small that sorting its ranks is cheaper than testing every offer along the way.
        ranks = new int[set.Count];
        for (var i = 0; i < ranks.Length; i++)
            ranks[i] = sequence.RankOf(set.Ordinals[i]);
        Array.Sort(ranks);
    }

    /// <summary>One past the last place.</summary>
    public int End => sequence.Count;

    public int OrdinalAt(int place) => sequence.OrdinalAt(descending ? End - 1 - place : place);

    /// <summary>The first place of the set at or after a place; End when there is none.</summary>
    public int Next(int place) => descending ? End - 1 - RankDown(End - 1 - place) : RankUp(place);

    /// <summary>The last place of the set at or before a place; -1 when there is none.</summary>
    public int Previous(int place) => descending ? End - 1 - RankUp(End - 1 - place) : RankDown(place);

    /// <summary>The first place after the cursor.</summary>
    public int After(OfferCursor cursor)
    {
        var (rank, isThere) = sequence.Find(cursor);
        return descending ? End - rank : rank + (isThere ? 1 : 0);
    }

    /// <summary>One past the last place before the cursor.</summary>
    public int Before(OfferCursor cursor)
    {
        var (rank, isThere) = sequence.Find(cursor);
        return descending ? End - rank - (isThere ? 1 : 0) : rank;
    }

    private int RankUp(int rank)
    {
        if (ranks is not null)
        {
            var found = Array.BinarySearch(ranks, rank);
            found = found < 0 ? ~found : found;
            return found < ranks.Length ? ranks[found] : End;
        }

        while (rank < End && !set.Contains(sequence.OrdinalAt(rank)))
            rank++;
        return Math.Min(rank, End);
    }

    private int RankDown(int rank)
    {
        if (ranks is not null)
        {
            var found = Array.BinarySearch(ranks, rank);
            found = found < 0 ? ~found - 1 : found;
            return found >= 0 ? ranks[found] : -1;
        }

        while (rank >= 0 && !set.Contains(sequence.OrdinalAt(rank)))
            rank--;
        return Math.Max(rank, -1);
    }
}
