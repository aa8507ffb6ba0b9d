using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Snapshot;

internal static partial class StoreLog
{
    [LoggerMessage(20, LogLevel.Information, "Serving version {Version}: {Published} offers published, {Working} in all")]
    public static partial void Shows(ILogger logger, long version, int published, int working);

    [LoggerMessage(21, LogLevel.Warning, "{Reason}: serving what is in memory, and trying again")]
    public static partial void Lost(ILogger logger, Exception fault, string reason);
}
