using System.Collections.Immutable;

namespace Catalogue.Data.Snapshot;

/// <summary>A list left out altogether is, in a record built by hand, the default array, which cannot even be counted.</summary>
internal static class Asking
{
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> values) => values.IsDefault ? [] : values;
}
