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

    /// <summary>The least end, the first where it is not open, of any range; null when all are open or there are none.</summary>
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

    /// <summary>The same of some of the offers alone.</summary>
    public RangeColumn Among(OfferSet kept)
    {
        var among = new RangeColumn(begins.Length);
        foreach (var ordinal in kept.Members())
            (among.begins[ordinal], among.ends[ordinal]) = (begins[ordinal], ends[ordinal]);
        return among;
    }

    /// <summary>Gives an offer its range; one that is given none, or one that ends before it begins, overlaps nothing.</summary>
    public void Set(int ordinal, int? from, int? until) =>
        (begins[ordinal], ends[ordinal]) = from > until ? (Most, Least) : (from ?? Least, until ?? Most);

    /// <summary>Takes the range away.</summary>
    public void Clear(int ordinal) => (begins[ordinal], ends[ordinal]) = (Most, Least);

    /// <summary>Those among a set whose range overlaps the one asked.</summary>
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
