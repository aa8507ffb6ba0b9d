using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Sets;

/// <summary>
/// The offers of one graph, each in its own slot. The slot number is its ordinal, which stays the same while other offers come and go, so
/// that indexes by ordinal can be updated rather than rebuilt. Immutable; the next version shares what it can.
/// </summary>
internal sealed class OfferSlots
{
    // One spare slot per this many offers, and a few for a small catalogue; when they are used up, everything is rebuilt.
    private const int OffersPerSpare = 16;
    private const int LeastSpare = 64;

    private readonly Offer?[] slots;
    private readonly Dictionary<Guid, int> byId;
    private readonly Dictionary<string, int> bySlug;
    private readonly uint[] beginnings;

    /// <summary>
    /// Keeps the given order: offers lie in memory in the order in which they were read, and indexing hundreds of thousands is bound by
    /// memory latency. Throws ArgumentException when two offers share an id or slug.
    /// </summary>
    public OfferSlots(ImmutableArray<Offer> offers)
    {
        slots = new Offer?[OfferSet.Words(offers.Length + int.Max(offers.Length / OffersPerSpare, LeastSpare)) * 64];
        offers.CopyTo(slots!);
        (byId, bySlug, beginnings) = (new(offers.Length), new(offers.Length), new uint[slots.Length]);
        for (var ordinal = 0; ordinal < offers.Length; ordinal++)
        {
            byId.Add(offers[ordinal].Id, ordinal);
            beginnings[ordinal] = Beginning(offers[ordinal].Id);
            bySlug.Add(offers[ordinal].Slug, ordinal);
        }

        Taken = OfferSet.FromBits(Size, FirstBits(Size, offers.Length));
        Numbering = new();
    }

    private OfferSlots(
        Offer?[] slots, Dictionary<Guid, int> byId, Dictionary<string, int> bySlug, uint[] beginnings, OfferSet taken, object numbering)
    {
        (this.slots, this.byId, this.bySlug, this.beginnings) = (slots, byId, bySlug, beginnings);
        (Taken, Numbering) = (taken, numbering);
    }

    /// <summary>The same object as long as an offer keeps its slot from one version to the next; another when all got new ones.</summary>
    public object Numbering { get; }

    /// <summary>The number of slots, used or free: every ordinal is below it.</summary>
    public int Size => slots.Length;

    public int Count => Taken.Count;

    /// <summary>The slots in use.</summary>
    public OfferSet Taken { get; }

    /// <summary>
    /// For every used slot the four bytes by which ids are compared first: most comparisons need no more, and the offers lie apart in
    /// memory.
    /// </summary>
    public ReadOnlySpan<uint> IdBeginnings => beginnings;

    /// <summary>The offer in a used slot.</summary>
    public Offer this[int ordinal] => slots[ordinal]!;

    public Offer? Find(Guid id) => byId.TryGetValue(id, out var ordinal) ? slots[ordinal] : null;

    public Offer? Find(string slug) => bySlug.TryGetValue(slug, out var ordinal) ? slots[ordinal] : null;

    /// <summary>-1 for an unknown id.</summary>
    public int OrdinalOf(Guid id) => byId.TryGetValue(id, out var ordinal) ? ordinal : -1;

    /// <summary>The changes by slot; null when there are too few free slots for the new offers.</summary>
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

    /// <summary>A subset of the offers, in the same slots; the other slots are empty.</summary>
    public OfferSlots Among(OfferSet kept)
    {
        var (some, ids, slugs) = (new Offer?[slots.Length], new Dictionary<Guid, int>(kept.Count), new Dictionary<string, int>(kept.Count));
        foreach (var ordinal in kept.Members())
        {
            var offer = some[ordinal] = slots[ordinal]!;
            ids.Add(offer.Id, ordinal);
            slugs.Add(offer.Slug, ordinal);
        }

        return new(some, ids, slugs, beginnings, kept, Numbering);
    }

    public OfferSlots With(ImmutableArray<OfferChange> changes)
    {
        if (changes.IsEmpty)
            return this;
        var next = (Offer?[])slots.Clone();
        foreach (var change in changes)
            next[change.Ordinal] = change.After;
        // Most changes leave slugs and slots as they are.
        if (changes.All(change => change.Before?.Slug == change.After?.Slug))
            return new(next, byId, bySlug, beginnings, Taken, Numbering);
        var (ids, slugs) = (new Dictionary<Guid, int>(byId), new Dictionary<string, int>(bySlug));
        foreach (var change in changes.Where(change => change.Before is not null))
        {
            ids.Remove(change.Before!.Id);
            slugs.Remove(change.Before.Slug);
        }

        var begun = (uint[])beginnings.Clone();
        foreach (var change in changes.Where(change => change.After is not null))
        {
            begun[change.Ordinal] = Beginning(change.After!.Id);
            ids.Add(change.After!.Id, change.Ordinal);
            slugs.Add(change.After.Slug, change.Ordinal);
        }

        int[] gone = [.. changes.Where(change => change.After is null).Select(change => change.Ordinal)];
        int[] come = [.. changes.Where(change => change.Before is null).Select(change => change.Ordinal)];
        return new(next, ids, slugs, begun, Taken.With(gone, come), Numbering);
    }

    /// <summary>The offers that are not the same objects in an earlier version.</summary>
    public IEnumerable<Offer> NewSince(OfferSlots before)
    {
        var isSame = before.Numbering == Numbering;
        for (var ordinal = 0; ordinal < slots.Length; ordinal++)
        {
            if (slots[ordinal] is { } offer && !ReferenceEquals(isSame ? before.slots[ordinal] : before.Find(offer.Id), offer))
                yield return offer;
        }
    }

    /// <summary>The offers that a later version has no more.</summary>
    public IEnumerable<Offer> GoneIn(OfferSlots after)
    {
        var isSame = after.Numbering == Numbering;
        for (var ordinal = 0; ordinal < slots.Length; ordinal++)
        {
            if (slots[ordinal] is { } offer && !(isSame && ReferenceEquals(after.slots[ordinal], offer)) && after.OrdinalOf(offer.Id) < 0)
                yield return offer;
        }
    }

    private IEnumerable<int> FreeSlots()
    {
        for (var ordinal = 0; ordinal < slots.Length; ordinal++)
        {
            if (slots[ordinal] is null)
                yield return ordinal;
        }
    }

    // Guid.CompareTo compares these first.
    private static uint Beginning(Guid id) => MemoryMarshal.Read<uint>(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in id, 1)));

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
/// A change to one slot: its offer before and after; null for none. Both may be the same object, when an entry that the offer refers to has
/// changed.
/// </summary>
internal readonly record struct OfferChange(int Ordinal, Offer? Before, Offer? After);
