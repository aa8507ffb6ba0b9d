using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Search;

/// <summary>
/// Where the index of searches is kept from one start to the next: a cache, which may be deleted at any time. Without a folder, and where
/// another server has it, the index is made in memory.
/// </summary>
public sealed record SearchFolder(string? Path)
{
    // Raised with every change to what the index has of an offer: another form begins anew.
    private const string Form = "1";

    internal static readonly TimeSpan BetweenSaves = TimeSpan.FromMinutes(1);

    /// <summary>The two indexes; empty ones when there are none of this epoch that can be read.</summary>
    internal GraphIndexes Open(Guid epoch, ILogger logger)
    {
        if (Path is null)
            return InMemory();
        var kept = System.IO.Path.Combine(Path, $"{Form}-{epoch:N}");
        try
        {
            RemoveOthers(kept);
            try
            {
                return In(kept);
            }
            catch (Exception fault) when (fault is not LockObtainFailedException)
            {
                // Whatever a file that was cut off makes the library throw.
                SearchLog.Unreadable(logger, fault);
                System.IO.Directory.Delete(kept, recursive: true);
                return In(kept);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            SearchLog.InMemory(logger, fault);
            return InMemory();
        }
    }

    private static GraphIndexes In(string folder)
    {
        var published = new GraphIndex(FSDirectory.Open(System.IO.Path.Combine(folder, "published")));
        try
        {
            return new(published, new GraphIndex(FSDirectory.Open(System.IO.Path.Combine(folder, "working"))));
        }
        catch
        {
            published.Dispose();
            throw;
        }
    }

    private static GraphIndexes InMemory() => new(new GraphIndex(new RAMDirectory()), new GraphIndex(new RAMDirectory()));

    private void RemoveOthers(string kept)
    {
        System.IO.Directory.CreateDirectory(Path!);
        foreach (var other in System.IO.Directory.GetDirectories(Path!).Where(other => other != kept))
            System.IO.Directory.Delete(other, recursive: true);
    }
}

/// <summary>The index of each graph: what is only in a draft is in the working one alone.</summary>
internal sealed record GraphIndexes(GraphIndex Published, GraphIndex Working) : IDisposable
{
    /// <summary>Throws IOException.</summary>
    public void Save()
    {
        Published.Save();
        Working.Save();
    }

    public void Dispose()
    {
        Published.Dispose();
        Working.Dispose();
    }
}
