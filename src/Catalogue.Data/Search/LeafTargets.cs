using System.Collections.Immutable;
using Catalogue.Data.Sets;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Catalogue.Data.Search;

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
