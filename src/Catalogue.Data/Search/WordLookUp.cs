using System.Collections.Immutable;
using Catalogue.Data.Sets;
using Catalogue.Data.Texts;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Catalogue.Data.Search;

/// <summary>
/// Looks words up in one version of a graph: as written, by stem, as the beginning or the end of longer words. For one search, on one
/// thread.
/// </summary>
internal sealed class WordLookUp(
    Snapshot.Catalogue catalogue, GraphSearcher searcher, ImmutableArray<string> tags, DateOnly today, SearchMarks marks)
{
    // What is written weighs more than its stem, and that more than a part of a word.
    private const float ByStem = 0.9f;
    private const float ByBeginning = 0.6f;
    private const float ByEnding = 0.55f;

    // A title that is just the word says more than one with others beside it.
    private const float LongTitle = 0.85f;
    private const int LeastBeginning = 3;
    private const int LeastEnding = 4;
    private const int LeastHead = 3;

    // From this length on, an ending is hardly ever one by chance.
    private const int LongEnding = 6;
    private const int MaxForms = 40;
    private const int MaxNeighbourhoods = 60;

    private static readonly string[] Links = ["", "s", "en", "e", "n"];

    private readonly ImmutableArray<SearchLeaf> leaves = searcher.LeavesFor(catalogue.Slots);
    private readonly Dictionary<(int Leaf, string Field), TermsEnum?> terms = [];
    private readonly Dictionary<(SearchNoun Noun, Guid Id), float> entries = [];
    private readonly Dictionary<(SearchNoun Noun, Guid Id), ImmutableArray<(OfferSet Offers, float Weight)>> widened = [];
    private readonly BytesRef bytes = new();
    private DocsEnum? documents;

    /// <summary>Whether some text or name has the word now.</summary>
    public bool IsKnown(string word) => tags.Any(tag => searcher.Vocabulary[tag].Has(word) && IsWritten(tag, word));

    /// <summary>Adds the offers with a word, by weights times the factor; in the places given, or in all.</summary>
    public void Find(
        string written, string folded, float factor, OfferWeights hits, bool isWide = true, ReadOnlySpan<TextPlace> places = default)
    {
        if (places.IsEmpty)
            places = SearchFields.AllPlaces.AsSpan();
        foreach (var tag in tags)
        {
            var primary = LanguageTag.Primary(tag);
            FindExact(tag, folded, factor, hits, places);
            foreach (var stem in WordStems.Of(primary, written))
            {
                if (Find(tag, stem, factor * ByStem, hits, places, SearchFields.Stems))
                    marks.Stems.Add((primary, stem));
            }

            if (!isWide || folded.Any(char.IsDigit))
                continue;
            var list = searcher.Vocabulary[tag];
            if (folded.Length >= LeastBeginning)
            {
                foreach (var longer in list.Beginning(folded, MaxForms))
                    FindExact(tag, longer, factor * ByBeginning, hits, places);
            }

            if (folded.Length >= LeastEnding)
            {
                foreach (var longer in list.Ending(folded, MaxForms).Where(longer => IsCompound(list, longer, folded)))
                    FindExact(tag, longer, factor * ByEnding, hits, places);
            }
        }

        Widen(hits);
    }

    /// <summary>The words that a word may be a typo of and that find an offer now, the nearest alone.</summary>
    public ImmutableArray<string> Corrections(string folded, OfferWeights spare)
    {
        var nearest = tags.SelectMany(tag => searcher.Vocabulary[tag].Near(folded)).Distinct().OrderBy(near => near.Distance)
            .ThenBy(near => near.Word, StringComparer.Ordinal).Where(near => FindsAny(near.Word, spare)).ToList();
        return [.. nearest.Where(near => near.Distance == nearest[0].Distance).Select(near => near.Word).Take(MaxForms)];
    }

    /// <summary>The two words that a word is made of, when texts have both; of several ways that with the longest shorter one.</summary>
    public (string Head, string Tail)? Parts(string folded)
    {
        for (var shorter = folded.Length / 2; shorter >= LeastHead; shorter--)
        {
            foreach (var cut in new[] { shorter, folded.Length - shorter })
            {
                var (head, tail) = (folded[..cut], folded[cut..]);
                if (IsKnown(tail) && Array.Find(Links, link => head.EndsWith(link, StringComparison.Ordinal)
                        && head.Length - link.Length >= LeastHead && IsKnown(head[..^link.Length])) is { } found)
                    return (head[..^found.Length], tail);
            }
        }

        return null;
    }

    private bool IsWritten(string tag, string word)
    {
        bytes.CopyChars(word);
        foreach (var place in SearchFields.AllPlaces)
        {
            for (var at = 0; at < leaves.Length; at++)
            {
                if (TermsOf(at, SearchFields.Words(place, tag)) is { } words && words.SeekExact(bytes))
                {
                    documents = words.Docs(leaves[at].Reader.LiveDocs, documents, DocsFlags.NONE);
                    if (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                        return true;
                }
            }
        }

        return false;
    }

    // Whether it finds an offer: a name of which no offer has anything is no correction.
    private bool FindsAny(string word, OfferWeights spare)
    {
        foreach (var tag in tags)
            FindExact(tag, word, 1, spare, SearchFields.AllPlaces.AsSpan());
        Widen(spare);
        var findsAny = spare.Count > 0;
        spare.Clear();
        return findsAny;
    }

    // "taal" is the end of "thuistaal", because "thuis" is a word; "eten" is not the end of "weten".
    private static bool IsCompound(WordList list, string longer, string ending)
    {
        var head = longer[..^ending.Length];
        return ending.Length >= LongEnding && head.Length >= LeastHead || Links.Any(
            link => head.EndsWith(link, StringComparison.Ordinal) && head.Length - link.Length >= LeastHead
                && list.Has(head[..^link.Length]));
    }

    private void FindExact(string tag, string word, float weight, OfferWeights hits, ReadOnlySpan<TextPlace> places)
    {
        if (Find(tag, word, weight, hits, places, SearchFields.Words))
            marks.Words.Add(word);
    }

    private bool Find(
        string tag, string term, float weight, OfferWeights hits, ReadOnlySpan<TextPlace> places, Func<TextPlace, string, string> fieldOf)
    {
        var isFound = false;
        bytes.CopyChars(term);
        foreach (var place in places)
        {
            var (field, weighed) = (fieldOf(place, tag), weight * SearchFields.Weight(place));
            for (var at = 0; at < leaves.Length; at++)
            {
                if (TermsOf(at, field) is { } words && words.SeekExact(bytes))
                    isFound |= Add(leaves[at], words, weighed, place, hits);
            }
        }

        return isFound;
    }

    private bool Add(SearchLeaf leaf, TermsEnum words, float weight, TextPlace place, OfferWeights hits)
    {
        var isFound = false;
        var titleWords = place == TextPlace.Title ? leaf.Targets.TitleWords : null;
        documents = words.Docs(leaf.Reader.LiveDocs, documents, DocsFlags.NONE);
        var targets = leaf.Targets.Targets;
        while (documents.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
        {
            var target = targets[document];
            isFound |= target != LeafTargets.None;
            if (target >= 0)
                hits.Add(target, titleWords is null ? weight : weight * (LongTitle + ((1 - LongTitle) / titleWords[document])));
            else if (target != LeafTargets.None && leaf.Targets.EntryOf(target) is var entry)
                entries[entry] = Math.Max(weight, entries.GetValueOrDefault(entry));
        }

        return isFound;
    }

    private TermsEnum? TermsOf(int leaf, string field)
    {
        if (!terms.TryGetValue((leaf, field), out var found))
            terms.Add((leaf, field), found = leaves[leaf].Reader.GetTerms(field)?.GetEnumerator());
        return found;
    }

    private void Widen(OfferWeights hits)
    {
        var neighbourhoods = 0;
        foreach (var (entry, weight) in entries)
        {
            // A name that many neighbourhoods share, such as "centrum", says little, and each of them costs a filter.
            if (entry.Noun == SearchNoun.Neighbourhood && ++neighbourhoods > MaxNeighbourhoods)
                continue;
            if (!widened.TryGetValue(entry, out var sets))
                widened.Add(entry, sets = [.. WidenedNoun.In(catalogue, entry.Noun, entry.Id, today)]);
            marks.Entries.Add(entry);
            foreach (var (offers, own) in sets)
                hits.Add(offers, weight * own);
        }

        entries.Clear();
    }
}
