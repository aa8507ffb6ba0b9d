using System.Collections.Immutable;

namespace Catalogue.Data.Snapshot;

/// <summary>What became of some entries of one noun: those of Ids are no longer what they were, and Now is what there is of them. Ids with nothing in Now are gone.</summary>
internal sealed record Replacement<T>(HashSet<Guid> Ids, ImmutableArray<T> Now)
{
    public static Replacement<T> None { get; } = new([], []);

    public bool IsNone => Ids.Count == 0;
}
