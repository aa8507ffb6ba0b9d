using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Holds what is served and keeps it as new as the database: told of each commit by the database, catching up after a lost connection,
/// asking now and then all the same. Reading is never kept waiting. Database is one of CatalogueDatabase.OpenForServing.
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

    /// <summary>What is served now, replaced whole; null until the first was read.</summary>
    public Snapshots? Current => _current;

    public StoreState State => _state;

    /// <summary>
    /// The first snapshot that shows this version or a later one; 0 waits for the first of all. Ends with the token. Throws what was wrong
    /// with the database's content when nothing was ever read and trying again cannot mend it: CatalogueDatabaseException where there is a
    /// sentence to say.
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
        // The first reading must not keep the rest of the start waiting.
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
                // Whatever it is, what is in memory is still served.
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

    // Listens before it reads, and remembers what it is told while it reads (waiting does not), so that no commit falls between.
    private async Task FollowAsync(Action onRead, CancellationToken cancel)
    {
        // Of its own: one that listened is of no use to others, and with it lost their pool need not be.
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
            // Those who waited for the start are answered before it takes a processor, and at its end a pause.
            await Task.Delay(_options.BeforeCompleting, clock, cancel);
            FirstReading.Complete(first, cancel);
        }
        catch (OperationCanceledException)
        {
            // The server ends.
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

    // False when nobody waits to be told.
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
