namespace Catalogue.Data.Curation;

/// <summary>Follows merges: an entry may be merged into one that is merged later.</summary>
public static class MergeChain
{
    // Nothing is merged into a retired entry, so that a chain ends; but rows edited by hand may form a cycle.
    private const int MaxLength = 100;

    /// <summary>The id of the last entry that replaced another; the id itself for an entry that was not merged.</summary>
    public static Guid LastOf(Guid id, Func<Guid, Guid?> mergedInto)
    {
        for (var steps = 0; steps < MaxLength && mergedInto(id) is { } into; steps++)
            id = into;
        return id;
    }
}
