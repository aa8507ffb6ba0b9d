using Catalogue.Data.Search;
using Lucene.Net.Store;

namespace Catalogue.Data.Tests.Search;

/// <summary>One version of a graph with an index of it in memory.</summary>
internal sealed class SearchedGraph(Data.Snapshot.Catalogue catalogue) : IDisposable
{
    private readonly GraphIndex index = new(new RAMDirectory());
    private GraphSearcher? searcher;

    public OfferRanking Find(string text, DateOnly today, string language = "nl") =>
        SearchRun.Of(catalogue, searcher ??= index.CatchUp(catalogue, default), SearchText.Read(text, language)!, today);

    public void Dispose() => index.Dispose();
}
