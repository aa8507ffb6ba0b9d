using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Catalogue.Data.Sets;
using Lucene.Net.Index;

namespace Catalogue.Data.Search;

/// <summary>What is searched for one version of a graph. GraphIndex closes its reader when nobody holds this any more.</summary>
internal sealed class GraphSearcher
{
    private readonly DirectoryReader reader;
    private readonly ConditionalWeakTable<object, LeafTargets> targets;

    public GraphSearcher(DirectoryReader reader, SearchVocabulary vocabulary, ConditionalWeakTable<object, LeafTargets> targets) =>
        (this.reader, Vocabulary, this.targets) = (reader, vocabulary, targets);

    public SearchVocabulary Vocabulary { get; }

    public ImmutableArray<SearchLeaf> LeavesFor(OfferSlots slots) =>
    [
        .. reader.Leaves.Select(leaf => leaf.AtomicReader).Select(leaf => new SearchLeaf(leaf, Targets(leaf, slots))),
    ];

    private LeafTargets Targets(AtomicReader leaf, OfferSlots slots)
    {
        if (targets.TryGetValue(leaf.CoreCacheKey, out var known) && known.Numbering == slots.Numbering)
            return known;
        var made = LeafTargets.Of(leaf, slots);
        targets.AddOrUpdate(leaf.CoreCacheKey, made);
        return made;
    }
}

/// <summary>A segment of the index, with what its documents are about.</summary>
internal sealed record SearchLeaf(AtomicReader Reader, LeafTargets Targets);
