using Lucene.Net.Store;

namespace Catalogue.Data.Search;

/// <summary>
/// The index of each graph: what is only in a draft is in the working one alone. Held is the lock on the folder that they are kept in.
/// </summary>
internal sealed record GraphIndexes(GraphIndex Published, GraphIndex Working, FileStream? Held) : IDisposable
{
    public static GraphIndexes InMemory() => new(new GraphIndex(new RAMDirectory()), new GraphIndex(new RAMDirectory()), null);

    /// <summary>Throws IOException.</summary>
    public void Save()
    {
        Published.Save();
        Working.Save();
    }

    public void Dispose()
    {
        try
        {
            Published.Dispose();
            Working.Dispose();
        }
        finally
        {
            Held?.Dispose();
        }
    }
}
