using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Catalogue.Data.Sets;
using Lucene.Net.Index;
using Lucene.Net.Util;

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

/// <summary>
/// What the documents of a segment are about: the slot of an offer, None for an offer that is not in the graph, or below that the place of
/// an entry in Named (EntryOf); and how many words the title of each offer has. Slots keep their offers while Numbering is the same.
/// </summary>
internal sealed record LeafTargets(
    object Numbering, int[] Targets, byte[] TitleWords, ImmutableArray<(SearchNoun Noun, Guid Id)> Named)
{
    public const int None = -1;

    public (SearchNoun Noun, Guid Id) EntryOf(int target) => Named[None - 1 - target];

    public static LeafTargets Of(AtomicReader leaf, OfferSlots slots)
    {
        var (nouns, ids) = (leaf.GetNumericDocValues(SearchFields.Noun), leaf.GetBinaryDocValues(SearchFields.Id));
        var (lengths, titleWords) = (leaf.GetNumericDocValues(SearchFields.TitleWords), new byte[leaf.MaxDoc]);
        var (found, named, bytes) = (new int[leaf.MaxDoc], ImmutableArray.CreateBuilder<(SearchNoun, Guid)>(), new BytesRef());
        for (var document = 0; document < found.Length; document++)
        {
            ids.Get(document, bytes);
            var (noun, id) = ((SearchNoun)nouns.Get(document), new Guid(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)));
            if (noun == SearchNoun.Offer)
            {
                found[document] = slots.OrdinalOf(id);
                titleWords[document] = (byte)Math.Clamp(lengths.Get(document), 1, byte.MaxValue);
                continue;
            }

            found[document] = None - 1 - named.Count;
            named.Add((noun, id));
        }

        return new(slots.Numbering, found, titleWords, named.ToImmutable());
    }
}
