using System.Collections.Immutable;
using Catalogue.Data.Time;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>A page of a `history`: each save with the one before it, for the differences.</summary>
internal static class RevisionPage
{
    private const int MostRevisions = 100;

    /// <summary>
    /// For each entry. Read gets the entries, how many revisions to read of each (newest first), and the version to read before, null for
    /// none. Throws FilterException.
    /// </summary>
    public static async Task<IReadOnlyList<IEnumerable<Saved<T>>>> ReadAsync<T>(
        Asked asked,
        FieldContext context,
        ImmutableArray<Guid> entries,
        Func<IReadOnlyCollection<Guid>, int, int?, CancellationToken, Task<ILookup<Guid, T>>> read)
        where T : class
    {
        var first = asked.First;
        if (first is < 0 or > MostRevisions)
            throw FilterException.Input(
                "first", $"Ask for 0 to {MostRevisions} versions at a time; `before` goes on from the last of them.");
        var found = await read(entries, first + 1, asked.Before, context.Cancellation);
        return [.. entries.Select(entry => Page([.. found[entry]], first))];
    }

    private static IEnumerable<Saved<T>> Page<T>(ImmutableArray<T> revisions, int first)
        where T : class =>
        revisions.Take(first).Select((revision, at) => new Saved<T>(revision, revisions.ElementAtOrDefault(at + 1)));

    /// <summary>The number of revisions, and the version they must be below.</summary>
    internal sealed record Asked(int First, int? Before)
    {
        public static Asked Of(InputObject arguments) => new(arguments.Get<int>("first"), arguments.Value<int>("before"));
    }
}

/// <summary>Before is null for the first save.</summary>
internal sealed record Saved<T>(T Revision, T? Before)
    where T : class;
