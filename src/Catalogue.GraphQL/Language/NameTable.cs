namespace Catalogue.GraphQL.Language;

/// <summary>
/// Short names seen before, so that "id" is one string however often it is read. A slot holds the last name that fell into it;
/// threads may overwrite one another, which costs a string and never an error. Long names are not kept: what it holds is bounded.
/// </summary>
internal static class NameTable
{
    private const int Slots = 4096;
    private const int LongestKept = 40;

    private static readonly string?[] Names = new string?[Slots];

    public static string Get(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestKept)
            return name.ToString();
        var hash = (uint)name.Length;
        foreach (var c in name)
            hash = (hash * 31) + c;
        ref var slot = ref Names[(hash ^ (hash >> 12)) % Slots];
        var held = slot;
        if (held is not null && name.SequenceEqual(held))
            return held;
        return slot = name.ToString();
    }
}
