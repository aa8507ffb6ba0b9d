using Catalogue.Data.Curation;

namespace Catalogue.Data.Tests.Curation;

public sealed class MergeChainTests
{
    private readonly Guid[] ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];
    private readonly Dictionary<Guid, Guid> merged = [];

    [Fact]
    public void A_chain_of_merges_ends_at_the_entry_that_was_not_merged()
    {
        (merged[ids[0]], merged[ids[1]]) = (ids[1], ids[2]);
        Assert.Equal([ids[2], ids[2], ids[2], ids[3]], ids.Select(LastOf));
    }

    [Fact]
    public void A_cycle_in_rows_edited_by_hand_ends_too()
    {
        (merged[ids[0]], merged[ids[1]]) = (ids[1], ids[0]);
        Assert.Contains(LastOf(ids[0]), merged.Keys);
    }

    private Guid LastOf(Guid id) => MergeChain.LastOf(id, from => merged.TryGetValue(from, out var into) ? into : null);
}
