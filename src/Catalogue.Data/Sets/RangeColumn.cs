using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Catalogue.Data.Sets;

/// <summary>
/// One range of whole numbers per offer, ends inclusive, queried for overlap with another range. Two columns are compared with vector
/// instructions: validity has as many distinct ends as there are days, too many for a set each.
/// </summary>
internal sealed class RangeColumn
{
    // An open end is beyond every number that can be queried; a range that never overlaps has these two values reversed.
    private const int Least = int.MinValue;
    private const int Most = int.MaxValue;
    private readonly int[] begins;
    private readonly int[] ends;

    public RangeColumn(int size)
    {
        begins = new int[size];
        ends = new int[size];
        Array.Fill(begins, Most);
        Array.Fill(ends, Least);
    }

    private RangeColumn(RangeColumn other) => (begins, ends) = ((int[])other.begins.Clone(), (int[])other.ends.Clone());

    /// <summary>The least beginning of any range, using the end of a range whose beginning is open; null when there is neither.</summary>
    public int? First
    {
        get
        {
            var first = Most;
            for (var ordinal = 0; ordinal < begins.Length; ordinal++)
                first = int.Min(first, begins[ordinal] != Least ? begins[ordinal] : ends[ordinal]);
            return first == Most ? null : first;
        }
    }

    public RangeColumn Copy() => new(this);

    /// <summary>The column of a subset of the offers.</summary>
    public RangeColumn Among(OfferSet kept)
    {
        var among = new RangeColumn(begins.Length);
        foreach (var ordinal in kept.Members())
            (among.begins[ordinal], among.ends[ordinal]) = (begins[ordinal], ends[ordinal]);
        return among;
    }

    /// <summary>Sets an offer's range. An offer without one, or with one that ends before it begins, overlaps nothing.</summary>
    public void Set(int ordinal, int? from, int? until) =>
        (begins[ordinal], ends[ordinal]) = from > until ? (Most, Least) : (from ?? Least, until ?? Most);

    /// <summary>Removes the range.</summary>
    public void Clear(int ordinal) => (begins[ordinal], ends[ordinal]) = (Most, Least);

    /// <summary>The offers of a set whose range overlaps the given one.</summary>
    public OfferSet Overlapping(int? from, int? until, OfferSet among)
    {
        var (lo, hi) = (from ?? Least + 1, until ?? Most - 1);
        return among.IsDense ? Scan(lo, hi, among) : Probe(lo, hi, among);
    }

    private bool Overlaps(int ordinal, int lo, int hi) => begins[ordinal] <= hi && ends[ordinal] >= lo;

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
        var from = MemoryMarshal.Cast<int, Vector512<int>>(begins.AsSpan());
        var until = MemoryMarshal.Cast<int, Vector512<int>>(ends.AsSpan());
        var (asksLo, asksHi) = (Vector512.Create(lo), Vector512.Create(hi));
        for (var i = 0; i < from.Length; i++)
        {
            var overlap = Vector512.LessThanOrEqual(from[i], asksHi) & Vector512.GreaterThanOrEqual(until[i], asksLo);
            bits[i >>> 2] |= overlap.ExtractMostSignificantBits() << ((i & 3) * Vector512<int>.Count);
        }

        for (var ordinal = from.Length * Vector512<int>.Count; ordinal < begins.Length; ordinal++)
        {
            if (Overlaps(ordinal, lo, hi))
                bits[ordinal >>> 6] |= 1UL << ordinal;
        }

        among.RetainIn(bits);
        return OfferSet.FromBits(among.Size, bits);
    }
}
