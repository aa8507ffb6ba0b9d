using System.Collections.Immutable;

namespace Catalogue.Data;

internal static class OrEmptyExtension
{
    /// <summary>Itself, or an empty list where JSON that was written before the member existed left none.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
