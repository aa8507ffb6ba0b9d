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
        // The folder is locked as a whole.
        var published = new GraphIndex(FSDirectory.Open(System.IO.Path.Combine(folder, "published"), NoLockFactory.GetNoLockFactory()));
        try
        {
            return new(
                published,
                new GraphIndex(FSDirectory.Open(System.IO.Path.Combine(folder, "working"), NoLockFactory.GetNoLockFactory())),
                held);
        }
        catch
        {
            published.Dispose();
            throw;
        }
    }
}
