using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Embedded;

internal static partial class EmbeddedLog
{
    [LoggerMessage(1, LogLevel.Information, "Making a new database in {Folder} with PostgreSQL {Major}")]
    public static partial void Creating(ILogger logger, string folder, int major);

    [LoggerMessage(2, LogLevel.Information, "PostgreSQL {Major} is running on the data in {Folder} ({Milliseconds} ms)")]
    public static partial void Running(ILogger logger, int major, string folder, long milliseconds);

    [LoggerMessage(3, LogLevel.Debug, "{Line}")]
    public static partial void Said(ILogger logger, string line);

    [LoggerMessage(
        4, LogLevel.Warning, "A PostgreSQL of a server that is gone is still running (process {Process}): sending it signal {Signal}")]
    public static partial void StoppingOrphan(ILogger logger, int process, int signal);

    [LoggerMessage(5, LogLevel.Warning, "PostgreSQL ended unexpectedly: starting it again")]
    public static partial void Restarting(ILogger logger);

    [LoggerMessage(6, LogLevel.Critical, "PostgreSQL could not be started again yet: {Reason}")]
    public static partial void StillDown(ILogger logger, string reason);
}
