namespace Catalogue.Data.Snapshot;

/// <summary>
/// The offers of a set, from place to place along an order. Places count from 0 in the direction of the order, over all offers,
/// those of the set and others.
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
        // So few that sorting their ranks costs less than asking every offer on the way to them.
        ranks = new int[set.Count];
        for (var i = 0; i < ranks.Length; i++)
            ranks[i] = sequence.RankOf(set.Ordinals[i]);
        Array.Sort(ranks);
    }

    /// <summary>One beyond the last place.</summary>
    public int End => sequence.Count;

    public int OrdinalAt(int place) => sequence.OrdinalAt(descending ? End - 1 - place : place);

    /// <summary>The first place of the set at or after a place; End when there is none.</summary>
    public int Next(int place) => descending ? End - 1 - RankDown(End - 1 - place) : RankUp(place);

    /// <summary>The last place of the set at or before a place; -1 when there is none.</summary>
    public int Previous(int place) => descending ? End - 1 - RankUp(End - 1 - place) : RankDown(place);

    /// <summary>The first place behind the cursor's.</summary>
    public int After(OfferCursor cursor)
    {
        var (rank, isThere) = sequence.Find(cursor);
        return descending ? End - rank : rank + (isThere ? 1 : 0);
    }

    /// <summary>The place that everything before the cursor's is below.</summary>
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
