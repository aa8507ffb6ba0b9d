using System.Collections.Immutable;

namespace Catalogue.Data.Naming;

internal static class OrEmptyExtension
{
    /// <summary>The list itself, or an empty one for default, which old JSON without the member leaves.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
