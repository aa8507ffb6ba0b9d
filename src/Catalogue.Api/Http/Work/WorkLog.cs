namespace Catalogue.Api.Http.Work;

/// <summary>Warns the operator that operations are refused, at most once a minute, without saying whose.</summary>
internal sealed partial class WorkLog(ILogger<WorkLog> logger, TimeProvider clock)
{
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(1);

    private readonly Lock changing = new();
    private long? warned;

    public void Refused(string setting)
    {
        lock (changing)
        {
            if (warned is { } before && clock.GetElapsedTime(before) < pause)
                return;
            warned = clock.GetTimestamp();
        }

        Warn(logger, setting);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Operations are refused because of {Setting}; catalogue.work.refused counts them. The next warning comes in a minute.")]
    private static partial void Warn(ILogger logger, string setting);
}
