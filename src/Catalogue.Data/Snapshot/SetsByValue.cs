using System.Runtime.InteropServices;

namespace Catalogue.Data.Snapshot;

/// <summary>One dimension: for every value the offers that have it.</summary>
internal sealed class SetsByValue<T>
    where T : notnull
{
    private readonly int _size;
    private readonly Dictionary<T, OfferSet> _sets;

    private SetsByValue(int size, Dictionary<T, OfferSet> sets) => (_size, _sets) = (size, sets);

    public OfferSet this[T value] => _sets.TryGetValue(value, out var set) ? set : OfferSet.Empty(_size);

    /// <summary>The offers that have any of the values.</summary>
    public OfferSet Any(ReadOnlySpan<T> values)
    {
        var sets = new OfferSet[values.Length];
        for (var i = 0; i < values.Length; i++)
            sets[i] = this[values[i]];
        return OfferSets.Union(_size, sets);
    }

    /// <summary>Fills a dimension, offer after offer in ascending order; a value may be said of one offer again.</summary>
    public sealed class Builder(int size, IEqualityComparer<T>? comparer = null)
    {
        private readonly Dictionary<T, List<int>> _ordinals = new(comparer);

        public void Add(T value, int ordinal)
        {
            if (!_ordinals.TryGetValue(value, out var ordinals))
                _ordinals.Add(value, ordinals = []);
            if (ordinals.Count == 0 || ordinals[^1] != ordinal)
                ordinals.Add(ordinal);
        }

        public SetsByValue<T> ToSets()
        {
            var sets = new Dictionary<T, OfferSet>(_ordinals.Count, _ordinals.Comparer);
            foreach (var (value, ordinals) in _ordinals)
                sets.Add(value, OfferSet.FromOrdinals(size, CollectionsMarshal.AsSpan(ordinals)));
            return new SetsByValue<T>(size, sets);
        }
    }
}
