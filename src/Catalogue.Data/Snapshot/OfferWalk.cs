using Catalogue.Data.Sets;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Walks the offers of a set along an order. Places count from 0 in the direction of the order, over all offers, including those outside
/// the set.
/// </summary>
internal sealed class OfferWalk
{
    private readonly OfferSet _set;
    private readonly OfferSequence _sequence;
    private readonly bool _descending;
    private readonly int[]? _ranks;

    public OfferWalk(OfferSet set, OfferSequence sequence, bool descending)
    {
        (_set, _sequence, _descending) = (set, sequence, descending);
        if (set.IsDense)
            return;
        // A set so small that sorting its ranks is cheaper than testing every offer along the way.
        _ranks = new int[set.Count];
        for (var i = 0; i < _ranks.Length; i++)
            _ranks[i] = sequence.RankOf(set.Ordinals[i]);
        Array.Sort(_ranks);
    }

    /// <summary>One past the last place.</summary>
    public int End => _sequence.Count;

    public int OrdinalAt(int place) => _sequence.OrdinalAt(_descending ? End - 1 - place : place);

    /// <summary>The first place of the set at or after a place; End when there is none.</summary>
    public int Next(int place) => _descending ? End - 1 - RankDown(End - 1 - place) : RankUp(place);

    /// <summary>The last place of the set at or before a place; -1 when there is none.</summary>
    public int Previous(int place) => _descending ? End - 1 - RankUp(End - 1 - place) : RankDown(place);

    /// <summary>The first place after the cursor.</summary>
    public int After(OfferCursor cursor)
    {
        var (rank, isThere) = _sequence.Find(cursor);
        return _descending ? End - rank : rank + (isThere ? 1 : 0);
    }

    /// <summary>One past the last place before the cursor.</summary>
    public int Before(OfferCursor cursor)
    {
        var (rank, isThere) = _sequence.Find(cursor);
        return _descending ? End - rank - (isThere ? 1 : 0) : rank;
    }

    private int RankUp(int rank)
    {
        if (_ranks is not null)
        {
            var found = Array.BinarySearch(_ranks, rank);
            found = found < 0 ? ~found : found;
            return found < _ranks.Length ? _ranks[found] : End;
        }

        while (rank < End && !_set.Contains(_sequence.OrdinalAt(rank)))
            rank++;
        return Math.Min(rank, End);
    }

    private int RankDown(int rank)
    {
        if (_ranks is not null)
        {
            var found = Array.BinarySearch(_ranks, rank);
            found = found < 0 ? ~found - 1 : found;
            return found >= 0 ? _ranks[found] : -1;
        }

        while (rank >= 0 && !_set.Contains(_sequence.OrdinalAt(rank)))
            rank--;
        return Math.Max(rank, -1);
    }
}
