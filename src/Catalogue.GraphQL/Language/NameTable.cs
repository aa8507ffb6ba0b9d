namespace Catalogue.GraphQL.Language;

/// <summary>
/// A cache of short names, so that "id" is one string however often it is parsed. A slot holds the last name hashed to it; threads may
/// overwrite each other's entries, which costs an allocation and is never an error. Long names are not kept, so the cache is bounded.
/// </summary>
internal static class NameTable
{
    private const int Slots = 4096;
    private const int SlotShift = 32 - 12;
    private const int LongestKept = 40;

    private static readonly string?[] Names = new string?[Slots];

    public static string Get(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestKept)
            return name.ToString();

        // Names differ mostly at their ends: hashing five characters is as good as hashing all.
        var last = name.Length - 1;
        var hash = (uint)name.Length;
        hash = (hash * 31) + name[0];
        hash = (hash * 31) + name[last >> 1];
        hash = (hash * 31) + name[last - (last >> 2)];
        hash = (hash * 31) + name[last - Math.Min(last, 1)];
        hash = (hash * 31) + name[last];
        ref var slot = ref Names[(hash * 0x9E3779B1) >> SlotShift];
        var held = slot;
        if (held is not null && name.SequenceEqual(held))
            return held;
        return slot = name.ToString();
    }
}
