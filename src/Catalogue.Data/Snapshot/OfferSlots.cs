using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// The offers of one graph, each in a slot of its own: its ordinal, which it keeps while others change, come and go, so that what is
/// indexed by ordinal need not be made anew. Immutable; the next version shares what it can.
/// </summary>
internal sealed class OfferSlots
{
    // One spare slot for so many offers, and some for a small catalogue; when they are used up, all is made anew.
    private const int OffersPerSpare = 16;
    private const int LeastSpare = 64;

    private readonly Offer?[] slots;
    private readonly Dictionary<Guid, int> byId;
    private readonly Dictionary<string, int> bySlug;

    /// <summary>
    /// In the order given: the one in which they were read is the one in which they lie in memory, and indexing hundreds of thousands waits
    /// for memory most of all. Two offers with one id or slug are refused with ArgumentException.
    /// </summary>
    public OfferSlots(ImmutableArray<Offer> offers)
    {
        slots = new Offer?[OfferSet.Words(offers.Length + int.Max(offers.Length / OffersPerSpare, LeastSpare)) * 64];
        offers.CopyTo(slots!);
        (byId, bySlug) = (new(offers.Length), new(offers.Length));
        for (var ordinal = 0; ordinal < offers.Length; ordinal++)
        {
            byId.Add(offers[ordinal].Id, ordinal);
            bySlug.Add(offers[ordinal].Slug, ordinal);
        }

        Taken = OfferSet.FromBits(Size, FirstBits(Size, offers.Length));
    }

    private OfferSlots(Offer?[] slots, Dictionary<Guid, int> byId, Dictionary<string, int> bySlug, OfferSet taken) =>
        (this.slots, this.byId, this.bySlug, Taken) = (slots, byId, bySlug, taken);

    /// <summary>Of slots, taken or free: every ordinal is below it.</summary>
    public int Size => slots.Length;

    public int Count => Taken.Count;

    /// <summary>The slots with an offer.</summary>
    public OfferSet Taken { get; }

    /// <summary>The offer of a slot that is taken.</summary>
    public Offer this[int ordinal] => slots[ordinal]!;

    public Offer? Find(Guid id) => byId.TryGetValue(id, out var ordinal) ? slots[ordinal] : null;

    public Offer? Find(string slug) => bySlug.TryGetValue(slug, out var ordinal) ? slots[ordinal] : null;

    /// <summary>-1 for an id that is not here.</summary>
    public int OrdinalOf(Guid id) => byId.TryGetValue(id, out var ordinal) ? ordinal : -1;

    /// <summary>What changes in the slots, by ordinal; null when there are too few slots for what comes.</summary>
    public ImmutableArray<OfferChange>? ChangesBy(Replacement<Offer> offers)
    {
        var now = offers.Now.ToDictionary(offer => offer.Id);
        var changes = new List<OfferChange>(offers.Ids.Count);
        foreach (var id in offers.Ids)
        {
            if (byId.TryGetValue(id, out var ordinal) && !ReferenceEquals(slots[ordinal], now.GetValueOrDefault(id)))
                changes.Add(new OfferChange(ordinal, slots[ordinal], now.GetValueOrDefault(id)));
        }

        using var free = FreeSlots().GetEnumerator();
        foreach (var offer in offers.Now)
        {
            if (byId.ContainsKey(offer.Id))
                continue;
            if (!free.MoveNext())
                return null;
            changes.Add(new OfferChange(free.Current, null, offer));
        }

        changes.Sort(static (left, right) => left.Ordinal.CompareTo(right.Ordinal));
        return [.. changes];
    }

    /// <summary>Some of the offers alone, in the same slots; of the others nothing is left.</summary>
    public OfferSlots Among(OfferSet kept)
    {
        var (some, ids, slugs) = (new Offer?[slots.Length], new Dictionary<Guid, int>(kept.Count), new Dictionary<string, int>(kept.Count));
        foreach (var ordinal in kept.Members())
        {
            var offer = some[ordinal] = slots[ordinal]!;
            ids.Add(offer.Id, ordinal);
            slugs.Add(offer.Slug, ordinal);
        }

        return new(some, ids, slugs, kept);
    }

    public OfferSlots With(ImmutableArray<OfferChange> changes)
    {
        if (changes.IsEmpty)
            return this;
        var next = (Offer?[])slots.Clone();
        foreach (var change in changes)
            next[change.Ordinal] = change.After;
        // Most changes are of what an offer says: who is where stays as it is.
        if (changes.All(change => change.Before?.Slug == change.After?.Slug))
            return new(next, byId, bySlug, Taken);
        var (ids, slugs) = (new Dictionary<Guid, int>(byId), new Dictionary<string, int>(bySlug));
        foreach (var change in changes.Where(change => change.Before is not null))
        {
            ids.Remove(change.Before!.Id);
            slugs.Remove(change.Before.Slug);
        }

        foreach (var change in changes.Where(change => change.After is not null))
        {
            ids.Add(change.After!.Id, change.Ordinal);
            slugs.Add(change.After.Slug, change.Ordinal);
        }

        int[] gone = [.. changes.Where(change => change.After is null).Select(change => change.Ordinal)];
        int[] come = [.. changes.Where(change => change.Before is null).Select(change => change.Ordinal)];
        return new(next, ids, slugs, Taken.With(gone, come));
    }

    private IEnumerable<int> FreeSlots()
    {
        for (var ordinal = 0; ordinal < slots.Length; ordinal++)
        {
            if (slots[ordinal] is null)
                yield return ordinal;
        }
    }

    private static ulong[] FirstBits(int size, int count)
    {
        var bits = new ulong[OfferSet.Words(size)];
        Array.Fill(bits, ulong.MaxValue, 0, count >>> 6);
        if ((count & 63) != 0)
            bits[count >>> 6] = (1UL << count) - 1;
        return bits;
    }
}

/// <summary>
/// One slot: what was in it and what is in it from now on, null for nothing. Both may be one and the same, where what it names became
/// another.
/// </summary>
internal readonly record struct OfferChange(int Ordinal, Offer? Before, Offer? After);
