using System.Runtime.InteropServices;

namespace Catalogue.Data.Sets;

/// <summary>One dimension of the index: for every value, the set of offers that have it.</summary>
internal sealed class SetsByValue<T>
    where T : notnull
{
    private readonly int size;
    private readonly Dictionary<T, OfferSet> sets;

    private SetsByValue(int size, Dictionary<T, OfferSet> sets) => (this.size, this.sets) = (size, sets);

    public OfferSet this[T value] => sets.TryGetValue(value, out var set) ? set : OfferSet.Empty(size);

    public IEnumerable<T> Values => sets.Keys;

    /// <summary>The union: offers that have any of the values.</summary>
    public OfferSet Any(ReadOnlySpan<T> values)
    {
        var asked = new OfferSet[values.Length];
        for (var i = 0; i < values.Length; i++)
            asked[i] = this[values[i]];
        return OfferSets.Union(size, asked);
    }

    /// <summary>The offers that have any value matching the predicate.</summary>
    public OfferSet Where(Func<T, bool> holds)
    {
        var asked = new List<OfferSet>();
        foreach (var (value, set) in sets)
        {
            if (holds(value))
                asked.Add(set);
        }

        return OfferSets.Union(size, CollectionsMarshal.AsSpan(asked));
    }

    /// <summary>The sets of a subset of the offers.</summary>
    public SetsByValue<T> Among(OfferSet kept)
    {
        var among = new Dictionary<T, OfferSet>(sets.Count, sets.Comparer);
        foreach (var (value, set) in sets)
        {
            var both = OfferSets.Intersection([set, kept]);
            if (both.Count > 0)
                among.Add(value, both.Count == set.Count ? set : both);
        }

        return new(size, among);
    }

    /// <summary>A copy after some offers lost and gained values; an offer that does both with one value keeps it.</summary>
    public SetsByValue<T> Replace(Builder without, Builder with)
    {
        Dictionary<T, OfferSet>? next = null;
        foreach (var value in without.Values.Union(with.Values, sets.Comparer))
        {
            var lost = without.Ordinals(value);
            var got = with.Ordinals(value);
            if (lost.SequenceEqual(got))
                continue;
            next ??= new(sets, sets.Comparer);
            next[value] = this[value].With(lost, got);
            if (next[value].Count == 0)
                next.Remove(value);
        }

        return next is null ? this : new SetsByValue<T>(size, next);
    }

    /// <summary>Collects the sets of a dimension; offers are added in ascending order, and the same value may be added twice.</summary>
    public sealed class Builder(int size, IEqualityComparer<T>? comparer = null)
    {
        private readonly Dictionary<T, List<int>> ordinals = new(comparer);

        public IEnumerable<T> Values => ordinals.Keys;

        /// <summary>Empty for a value that was never added.</summary>
        public ReadOnlySpan<int> Ordinals(T value) => ordinals.TryGetValue(value, out var said) ? CollectionsMarshal.AsSpan(said) : default;

        public void Add(T value, int ordinal)
        {
            if (!this.ordinals.TryGetValue(value, out var ordinals))
                this.ordinals.Add(value, ordinals = []);
            if (ordinals.Count == 0 || ordinals[^1] != ordinal)
                ordinals.Add(ordinal);
        }

        public SetsByValue<T> ToSets()
        {
            var sets = new Dictionary<T, OfferSet>(this.ordinals.Count, this.ordinals.Comparer);
            foreach (var (value, ordinals) in this.ordinals)
                sets.Add(value, OfferSet.FromOrdinals(size, CollectionsMarshal.AsSpan(ordinals)));
            return new SetsByValue<T>(size, sets);
        }
    }
}
