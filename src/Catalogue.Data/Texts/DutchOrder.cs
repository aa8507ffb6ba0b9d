using System.Globalization;

namespace Catalogue.Data.Texts;

/// <summary>Belgian Dutch collation; texts that compare equal are ordered by id, so that every order is total.</summary>
internal static class DutchOrder
{
    private static readonly CompareInfo Alphabet = CultureInfo.GetCultureInfo("nl-BE").CompareInfo;

    /// <summary>Compares keys.</summary>
    public static IComparer<byte[]> Keys { get; } = Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    public static byte[] Key(string text) => Alphabet.GetSortKey(text).KeyData;

    public static int Compare(ReadOnlySpan<byte> key, Guid id, ReadOnlySpan<byte> otherKey, Guid otherId)
    {
        var order = key.SequenceCompareTo(otherKey);
        return order != 0 ? order : id.CompareTo(otherId);
    }

    public static T[] Sort<T>(ReadOnlySpan<T> entries, Func<T, string> name, Func<T, Guid> id)
    {
        var places = new Place[entries.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = new Place(Key(name(entries[i])), id(entries[i]), i);
        Array.Sort(places, static (left, right) => Compare(left.Key, left.Id, right.Key, right.Id));
        var sorted = new T[places.Length];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = entries[places[i].Index];
        return sorted;
    }

    private readonly record struct Place(byte[] Key, Guid Id, int Index);
}
