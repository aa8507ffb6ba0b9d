using System.Runtime.CompilerServices;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Catalogue.Data.Search;

/// <summary>
/// The index of the texts of one graph, by Lucene.NET: a document for each offer, and one for each entry that offers are found by. One
/// thread at a time changes it; each version of the graph has a searcher of its own, for any number of threads.
/// </summary>
internal sealed class GraphIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const double BufferMegabytes = 32;

    private readonly IndexWriter writer;
    private readonly SearchVocabulary vocabulary = new();
    private readonly SearchDocuments documents;
    private readonly ConditionalWeakTable<object, LeafTargets> targets = [];
    private readonly List<(WeakReference<GraphSearcher> Searcher, DirectoryReader Reader)> open = [];
    private DirectoryReader reader;

    /// <summary>
    /// Of what a directory has. Throws what the library throws for one that cannot be read, LockObtainFailedException when another writes
    /// it.
    /// </summary>
    public GraphIndex(Lucene.Net.Store.Directory directory)
    {
        writer = new IndexWriter(directory, new IndexWriterConfig(Version, new KeywordAnalyzer()) { RAMBufferSizeMB = BufferMegabytes });
        documents = new SearchDocuments(vocabulary.Add);
        reader = DirectoryReader.Open(writer, applyAllDeletes: true);
    }

    /// <summary>The documents that were written since it was opened.</summary>
    public long Written { get; private set; }

    /// <summary>Brings what the directory had to a graph, by the stamps of its documents.</summary>
    public GraphSearcher CatchUp(Snapshot.Catalogue graph, CancellationToken cancel)
    {
        var stamps = ReadStamps();
        var isNew = stamps.Count == 0;
        foreach (var ordinal in graph.Slots.Taken.Members())
        {
            cancel.ThrowIfCancellationRequested();
            var offer = graph.Slots[ordinal];
            Write(SearchNoun.Offer, offer.Id, SearchDocuments.StampOf(offer), () => documents.Of(offer));
        }

        foreach (var entry in NamedEntry.In(graph))
            Write(entry.Noun, entry.Id, SearchDocuments.StampOf(entry), () => documents.Of(entry));

        foreach (var (noun, id) in stamps.Keys)
            writer.DeleteDocuments(SearchFields.KeyOf(noun, id));
        if (!isNew)
            ReadWords();
        return Searcher();

        void Write(SearchNoun noun, Guid id, long stamp, Func<Document> document)
        {
            if (stamps.Remove((noun, id), out var known) && known == stamp)
                return;
            Written++;
            if (isNew)
                writer.AddDocument(document());
            else
                writer.UpdateDocument(SearchFields.KeyOf(noun, id), document());
        }
    }

    /// <summary>
    /// Brings it from one version of the graph to a later one. What says the same words as before stays as it is, with the stamp of before:
    /// the next start writes it anew.
    /// </summary>
    public GraphSearcher Next(Snapshot.Catalogue before, Snapshot.Catalogue after)
    {
        foreach (var offer in before.Slots.GoneIn(after.Slots))
            writer.DeleteDocuments(SearchFields.KeyOf(SearchNoun.Offer, offer.Id));
        foreach (var offer in after.Slots.NewSince(before.Slots))
        {
            if (before.Slots.Find(offer.Id) is { } known && SearchedText.IsSame(known.Content, offer.Content))
                continue;
            Written++;
            writer.UpdateDocument(SearchFields.KeyOf(SearchNoun.Offer, offer.Id), documents.Of(offer));
        }

        var (now, gone) = NamedEntry.Between(before, after);
        foreach (var entry in gone)
            writer.DeleteDocuments(SearchFields.KeyOf(entry.Noun, entry.Id));
        foreach (var entry in now)
        {
            Written++;
            writer.UpdateDocument(SearchFields.KeyOf(entry.Noun, entry.Id), documents.Of(entry));
        }

        return Searcher();
    }

    /// <summary>Keeps it for the next start. Throws IOException.</summary>
    public void Save() => writer.Commit();

    /// <summary>Searchers that are still held go on, and so does what the system keeps of their files.</summary>
    public void Dispose()
    {
        CloseUnused();
        reader.DecRef();
        writer.Rollback();
    }

    private GraphSearcher Searcher()
    {
        vocabulary.Publish();
        if (DirectoryReader.OpenIfChanged(reader, writer, applyAllDeletes: true) is { } next)
        {
            reader.DecRef();
            reader = next;
        }

        CloseUnused();
        var searcher = new GraphSearcher(reader, vocabulary, targets);
        reader.IncRef();
        open.Add((new(searcher), reader));
        return searcher;
    }

    // Requests that began with a version end at any time, so only the garbage collector knows when nobody holds its searcher. Until then a
    // reader is held here: its parts must not be finalized before it is closed.
    private void CloseUnused() => open.RemoveAll(one =>
    {
        if (one.Searcher.TryGetTarget(out _))
            return false;
        one.Reader.DecRef();
        return true;
    });

    private Dictionary<(SearchNoun Noun, Guid Id), long> ReadStamps()
    {
        var stamps = new Dictionary<(SearchNoun, Guid), long>();
        foreach (var leaf in reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            var (nouns, ids) = (segment.GetNumericDocValues(SearchFields.Noun), segment.GetBinaryDocValues(SearchFields.Id));
            var (values, live) = (segment.GetNumericDocValues(SearchFields.Stamp), segment.LiveDocs);
            var id = new BytesRef();
            for (var document = 0; document < segment.MaxDoc; document++)
            {
                if (live is not null && !live.Get(document))
                    continue;
                ids.Get(document, id);
                stamps[((SearchNoun)nouns.Get(document), new Guid(id.Bytes.AsSpan(id.Offset, id.Length)))] = values.Get(document);
            }
        }

        return stamps;
    }

    private void ReadWords()
    {
        foreach (var field in MultiFields.GetIndexedFields(reader))
        {
            if (SearchFields.TagOf(field) is not { } tag)
                continue;
            var terms = MultiFields.GetTerms(reader, field).GetEnumerator();
            while (terms.MoveNext())
                vocabulary.Add(tag, terms.Term.Utf8ToString());
        }
    }
}
