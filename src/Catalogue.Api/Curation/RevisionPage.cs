using Catalogue.Api.Binding;
using Catalogue.Data.Snapshot;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>A page of a `history`: each save with the one before it, beside which it shows what it changed.</summary>
internal static class RevisionPage
{
    private const int MostRevisions = 100;

    /// <summary>Read is given how many revisions to read, the newest first, and the version to read before, null for none. Throws FilterException.</summary>
    public static async Task<IEnumerable<Saved<T>>> ReadAsync<T>(FieldContext context, Func<int, int?, Task<IReadOnlyList<T>>> read)
        where T : class
    {
        var first = context.Arguments.Get<int>("first");
        if (first is < 0 or > MostRevisions)
            throw FilterException.Input("first", $"Ask for 0 to {MostRevisions} versions at a time; `before` goes on from the last of them.");
        var revisions = await read(first + 1, context.Arguments.Values.GetValueOrDefault("before") as int?);
        return revisions.Take(first).Select((revision, at) => new Saved<T>(revision, revisions.ElementAtOrDefault(at + 1)));
    }
}

/// <summary>Before is null for the first save.</summary>
internal sealed record Saved<T>(T Revision, T? Before)
    where T : class;
