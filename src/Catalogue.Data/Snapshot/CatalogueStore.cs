using Catalogue.Data.Postgres;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Holds the snapshots that are served and follows the database: notified of each commit, catching up after a lost connection, and polling
/// slowly in any case. Readers never wait. Database is made by CatalogueDatabase.OpenForServing.
/// </summary>
public sealed class CatalogueStore(
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<CatalogueStore> logger,
    CatalogueStoreOptions? options = null) : BackgroundService
{
    private readonly CatalogueStoreOptions _options = options ?? new();
    private readonly Lock _waitersLock = new();
    private readonly List<(long Version, TaskCompletionSource<Snapshots> Waiter)> _waiters = [];
    private volatile bool _told;
    private volatile Snapshots? _current;
    private volatile StoreState _state = new(StoreStatus.Starting);
    private volatile string? _flaw;
    private Task _completing = Task.CompletedTask;

    /// <summary>The snapshots served now, replaced as a whole; null until the first were read.</summary>
    public Snapshots? Current => _current;

    public StoreState State => _state;

    /// <summary>
    /// Waits for the first snapshots of this version or a later one; 0 waits for the first ever. Cancelled by the token. Throws when
    /// nothing was ever read and the database's content is at fault, so that retrying cannot help: CatalogueDatabaseException when there is
    /// a message for it.
    /// </summary>
    public Task<Snapshots> WaitForVersionAsync(long version, CancellationToken cancel = default)
    {
        TaskCompletionSource<Snapshots> waiter;
        lock (_waitersLock)
        {
            if (_current is { } current && current.Version.Number >= version)
                return Task.FromResult(current);
            waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((version, waiter));
        }

        return WaitAsync(waiter, cancel);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _completing.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Yields, so that the first reading does not delay the rest of start-up.
        await Task.Yield();
        var pause = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(() => pause = TimeSpan.Zero, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // Whatever the fault, the snapshot in memory is still served.
                var reason = DatabaseTrouble.Of(fault)?.Reason ?? (DatabaseFaults.Cause(fault) is null ? "The catalogue could not be read" : "The database cannot be reached");
                _state = new(StoreStatus.Degraded, reason);
                if (_current is not null || DatabaseFaults.MayPass(fault) || !Refuse(fault))
                    StoreLog.Lost(logger, fault, reason);
                if (!await PauseAsync(pause, stoppingToken))
                    return;
                pause = pause == TimeSpan.Zero
                    ? _options.FirstPause
                    : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, _options.LongestPause.Ticks));
            }
        }
    }

    // Sends LISTEN before reading; notifications that arrive while it reads are kept for the next wait, so that no commit is missed.
    private async Task FollowAsync(Action onRead, CancellationToken cancel)
    {
        // Outside the connection pool: a connection that has listened cannot be reused, and when it breaks, the pool need not be cleared.
        var ofItsOwn = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false };
        await using var pooled = database.CreateConnection();
        await using var connection = await pooled.CloneWithAsync(ofItsOwn.ConnectionString, cancel);
        await connection.OpenAsync(cancel);
        connection.Notification += (_, _) => _told = true;
        await using (var listen = new NpgsqlCommand("LISTEN catalogue_changed", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            _told = false;
            await ReadAsync(connection, cancel);
            onRead();
            if (!_told)
                await connection.WaitAsync(_options.Poll, cancel);
        }
    }

    private async Task ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var held = _current;
        var next = held is null
            ? await FirstReading.ReadAsync(connection, _options.Large, cancel)
            : await CatalogueRefresh.NextAsync(connection, held, cancel);
        if (!ReferenceEquals(next, held))
            Show(next);
        if (held is null && next.Working.OfferCount >= _options.Large)
            _completing = CompleteAsync(next, cancel);
        _state = _flaw is null ? new(StoreStatus.Ready) : new(StoreStatus.Degraded, _flaw);
    }

    private async Task CompleteAsync(Snapshots first, CancellationToken cancel)
    {
        try
        {
            // Requests that waited for start-up are answered first, before this takes a processor and, at its end, pauses the process for a
            // collection.
            await Task.Delay(_options.BeforeCompleting, clock, cancel);
            FirstReading.Complete(first, cancel);
        }
        catch (OperationCanceledException)
        {
            // The server is stopping.
        }
        catch (CatalogueDatabaseException fault)
        {
            _flaw = fault.Message;
            _state = new(StoreStatus.Degraded, _flaw);
            StoreLog.Lost(logger, fault, _flaw);
        }
    }

    private void Show(Snapshots snapshots)
    {
        List<(long Version, TaskCompletionSource<Snapshots> Waiter)> ready;
        lock (_waitersLock)
        {
            _current = snapshots;
            ready = _waiters.FindAll(waiting => waiting.Version <= snapshots.Version.Number);
            _waiters.RemoveAll(waiting => waiting.Version <= snapshots.Version.Number);
        }

        StoreLog.Shows(logger, snapshots.Version.Number, snapshots.Published.OfferCount, snapshots.Working.OfferCount);
        foreach (var (_, waiter) in ready)
            waiter.TrySetResult(snapshots);
    }

    // False when nobody is waiting to get the exception.
    private bool Refuse(Exception fault)
    {
        List<(long Version, TaskCompletionSource<Snapshots> Waiter)> refused;
        lock (_waitersLock)
        {
            refused = [.. _waiters];
            _waiters.Clear();
        }

        var told = DatabaseFaults.SayUnread(fault);
        foreach (var (_, waiter) in refused)
            waiter.TrySetException(told);
        return refused.Count > 0;
    }

    private async Task<Snapshots> WaitAsync(TaskCompletionSource<Snapshots> waiter, CancellationToken cancel)
    {
        try
        {
            return await waiter.Task.WaitAsync(cancel);
        }
        finally
        {
            lock (_waitersLock)
                _waiters.RemoveAll(waiting => waiting.Waiter == waiter);
        }
    }

    private async Task<bool> PauseAsync(TimeSpan pause, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(pause, clock, cancel);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
