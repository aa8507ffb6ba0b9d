using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Search;

/// <summary>What is logged about the index of searches.</summary>
internal static partial class SearchLog
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The search index could not be made, or could not follow a change, after which it is made anew")]
    public static partial void Broken(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not be saved: the next start makes up for it")]
    public static partial void NotSaved(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index that was kept cannot be read, and is made anew")]
    public static partial void Unreadable(ILogger logger, Exception fault);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The search index cannot be kept in its folder (another server may have it), and is made in memory: {Reason}")]
    public static partial void InMemory(ILogger logger, string reason);
}
