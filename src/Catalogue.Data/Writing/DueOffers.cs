using Catalogue.Data.Database;
using Catalogue.Data.Snapshot;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Catalogue.Data.Writing;

/// <summary>
/// Runs DueActs: sleeps until the next moment that is due, or until the catalogue changes, which may bring an earlier one.
/// </summary>
public sealed partial class DueOffers(
    NpgsqlDataSource database,
    CatalogueStore store,
    WriteHealth health,
    TimeProvider clock,
    ILogger<DueOffers> logger) : BackgroundService
{
    // A bound on the sleep, because a restore may bring due moments without a new version.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(10);

    // The pause after an error, and while another server runs the acts, since that may fail.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Read before the database, so that a commit after it ends the sleep.
                var seen = store.Current?.Version.Number ?? 0;
                await SleepAsync(await DoAsync(stoppingToken), seen + 1, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                health.Note(fault);
                Failed(logger, fault);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(30, LogLevel.Information, "What was due at {Moment} is done: version {Version}")]
    private static partial void Done(ILogger logger, DateTimeOffset moment, long version);

    [LoggerMessage(31, LogLevel.Warning, "What is due could not be done: trying again")]
    private static partial void Failed(ILogger logger, Exception fault);

    // Runs what is due; returns how long to sleep.
    private async Task<TimeSpan> DoAsync(CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            if (await DueActs.NextMomentAsync(database, cancel) is not { } moment)
                return LongestSleep;
            if (moment > now)
                return TimeSpan.FromMilliseconds(Math.Min(Math.Ceiling((moment - now).TotalMilliseconds), LongestSleep.TotalMilliseconds));
            if (await DueActs.RunAsync(database, store, now, cancel) is not { } version)
                return Pause;
            Done(logger, moment, version.Number);
        }
    }

    private async Task SleepAsync(TimeSpan time, long version, CancellationToken cancel)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(Task.Delay(time, clock, awake.Token), store.WaitForVersionAsync(version, awake.Token));
        await awake.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }
}
