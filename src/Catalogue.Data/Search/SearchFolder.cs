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
    private const string Form = "2";

    private const double MegabytesOfSegment = 2;
    private const double MegabytesInMemory = 16;

    internal static readonly TimeSpan BetweenSaves = TimeSpan.FromMinutes(1);

    /// <summary>The two indexes; empty ones when there are none of this epoch that can be opened.</summary>
    internal GraphIndexes Open(Guid epoch, ILogger logger)
    {
        if (Path is null)
            return GraphIndexes.InMemory();
        FileStream? held = null;
        try
        {
            System.IO.Directory.CreateDirectory(Path);
            // Of this server alone until it ends, however it ends.
            held = new FileStream(
                System.IO.Path.Combine(Path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var kept = System.IO.Path.Combine(Path, $"{Form}-{epoch:N}");
            foreach (var other in System.IO.Directory.GetDirectories(Path).Where(other => other != kept))
                System.IO.Directory.Delete(other, recursive: true);
            return In(kept, held, logger);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            SearchLog.InMemory(logger, fault.Message);
            return GraphIndexes.InMemory();
        }
    }

    private static GraphIndexes In(string folder, FileStream held, ILogger logger)
    {
        try
        {
            return In(folder, held);
        }
        catch (Exception fault) when (fault is not UnauthorizedAccessException)
        {
            // Whatever files that were cut off make the library throw.
            SearchLog.Unreadable(logger, fault);
            System.IO.Directory.Delete(folder, recursive: true);
            return In(folder, held);
        }
    }

    private static GraphIndexes In(string folder, FileStream held)
    {
        var published = new GraphIndex(Saved(System.IO.Path.Combine(folder, "published")));
        try
        {
            return new(published, new GraphIndex(Saved(System.IO.Path.Combine(folder, "working"))), held);
        }
        catch
        {
            published.Dispose();
            throw;
        }
    }

    // What commits write is in memory until it is saved: most of it is merged with what comes after, and never is a file. The folder is
    // locked as a whole.
    private static NRTCachingDirectory Saved(string folder) =>
        new(FSDirectory.Open(folder, NoLockFactory.GetNoLockFactory()), MegabytesOfSegment, MegabytesInMemory);
}
