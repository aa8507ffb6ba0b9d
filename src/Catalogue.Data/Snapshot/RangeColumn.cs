using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// One range of whole numbers for each offer, ends inclusive, answering which overlap a range asked. Two columns compared a
/// vector at a time: validity has as many distinct ends as there are days, too many to keep a set for each.
/// </summary>
internal sealed class RangeColumn
{
    // An open end of a range lies beyond every number that can be asked; one that never overlaps lies there the wrong way round.
    private const int Least = int.MinValue;
    private const int Most = int.MaxValue;
    private readonly int[] _from;
    private readonly int[] _until;

    public RangeColumn(int size)
    {
        _from = new int[size];
        _until = new int[size];
        Array.Fill(_from, Most);
        Array.Fill(_until, Least);
    }

    /// <summary>Gives an offer its range; one that is given none, or one that ends before it begins, overlaps nothing.</summary>
    public void Set(int ordinal, int? from, int? until)
    {
        if (from > until)
            return;
        _from[ordinal] = from ?? Least;
        _until[ordinal] = until ?? Most;
    }

    /// <summary>Those among a set whose range overlaps the one asked.</summary>
    public OfferSet Overlapping(int? from, int? until, OfferSet among)
    {
        var (lo, hi) = (from ?? Least + 1, until ?? Most - 1);
        return among.IsDense ? Scan(lo, hi, among) : Probe(lo, hi, among);
    }

    private bool Overlaps(int ordinal, int lo, int hi) => _from[ordinal] <= hi && _until[ordinal] >= lo;

    private OfferSet Probe(int lo, int hi, OfferSet among)
    {
        var kept = new int[among.Count];
        var count = 0;
        foreach (var ordinal in among.Ordinals)
        {
            if (Overlaps(ordinal, lo, hi))
                kept[count++] = ordinal;
        }

        return OfferSet.FromOrdinals(among.Size, kept.AsSpan(0, count));
    }

    private OfferSet Scan(int lo, int hi, OfferSet among)
    {
        var bits = new ulong[OfferSet.Words(among.Size)];
        var begins = MemoryMarshal.Cast<int, Vector512<int>>(_from.AsSpan());
        var ends = MemoryMarshal.Cast<int, Vector512<int>>(_until.AsSpan());
        var (asksLo, asksHi) = (Vector512.Create(lo), Vector512.Create(hi));
        for (var i = 0; i < begins.Length; i++)
        {
            var overlap = Vector512.LessThanOrEqual(begins[i], asksHi) & Vector512.GreaterThanOrEqual(ends[i], asksLo);
            bits[i >>> 2] |= overlap.ExtractMostSignificantBits() << ((i & 3) * Vector512<int>.Count);
        }

        for (var ordinal = begins.Length * Vector512<int>.Count; ordinal < _from.Length; ordinal++)
        {
            if (Overlaps(ordinal, lo, hi))
                bits[ordinal >>> 6] |= 1UL << ordinal;
        }

        among.RetainIn(bits);
        return OfferSet.FromBits(among.Size, bits);
    }
}
