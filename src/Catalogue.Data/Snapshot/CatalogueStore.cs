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
    private readonly CatalogueStoreOptions options = options ?? new();
    private readonly Lock waitersLock = new();
    private readonly List<(long Version, TaskCompletionSource<Snapshots> Waiter)> waiters = [];
    private volatile bool told;
    private volatile Snapshots? current;
    private volatile StoreState state = new(StoreStatus.Starting);
    private volatile string? flaw;
    private volatile Task completing = Task.CompletedTask;
    private Action<Snapshots?, Snapshots>? follower;

    /// <summary>The snapshots served now, replaced as a whole; null until the first were read.</summary>
    public Snapshots? Current => current;

    public StoreState State => state;

    /// <summary>
    /// Waits for the first snapshots of this version or a later one; 0 waits for the first ever. Cancelled by the token. Throws when
    /// nothing was ever read and the database's content is at fault, so that retrying cannot help: CatalogueDatabaseException when there is
    /// a message for it.
    /// </summary>
    public Task<Snapshots> WaitForVersionAsync(long version, CancellationToken cancel = default)
    {
        TaskCompletionSource<Snapshots> waiter;
        lock (waitersLock)
        {
            if (this.current is { } current && current.Version.Number >= version)
                return Task.FromResult(current);
            waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((version, waiter));
        }

        return WaitAsync(waiter, cancel);
    }

    /// <summary>
    /// Has what is derived from the snapshots made before they are shown: called with those shown now, null at first, and the next. Only
    /// before the store starts.
    /// </summary>
    internal void Follow(Action<Snapshots?, Snapshots> next) => follower = next;

    /// <summary>Waits until the details of a large catalogue are read, after its first snapshots.</summary>
    internal Task DetailsReadAsync(CancellationToken cancel) => completing.WaitAsync(cancel);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await completing.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
                var reason = DatabaseOutage.Of(fault)?.Reason
                    ?? (DatabaseFaults.Cause(fault) is null ? "The catalogue could not be read" : "The database cannot be reached");
                state = new(StoreStatus.Degraded, reason);
                if (current is not null || DatabaseFaults.MayPass(fault) || !Refuse(fault))
                    StoreLog.Lost(logger, fault, reason);
                if (!await PauseAsync(pause, stoppingToken))
                    return;
                pause = pause == TimeSpan.Zero
                    ? options.FirstPause
                    : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, options.LongestPause.Ticks));
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
        connection.Notification += (_, _) => told = true;
        await using (var listen = new NpgsqlCommand("LISTEN catalogue_changed", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            told = false;
            await ReadAsync(connection, cancel);
            onRead();
            if (!told)
                await connection.WaitAsync(options.Poll, cancel);
        }
    }

    private async Task ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var held = current;
        var next = held is null
            ? await InitialLoad.ReadAsync(connection, options.Large, cancel)
            : await CatalogueRefresh.NextAsync(connection, held, cancel);
        if (held is null && next.Working.OfferCount >= options.Large)
            completing = CompleteAsync(next, cancel);
        if (!ReferenceEquals(next, held))
        {
            follower?.Invoke(held, next);
            Show(next);
        }

        state = flaw is null ? new(StoreStatus.Ready) : new(StoreStatus.Degraded, flaw);
    }

    private async Task CompleteAsync(Snapshots first, CancellationToken cancel)
    {
        try
        {
            // Requests that waited for start-up are answered first, before this takes a processor and, at its end, pauses the process for a
            // collection.
            await Task.Delay(options.BeforeCompleting, clock, cancel);
            InitialLoad.Complete(first, cancel);
        }
        catch (OperationCanceledException)
        {
            // The server is stopping.
        }
        catch (CatalogueDatabaseException fault)
        {
            flaw = fault.Message;
            state = new(StoreStatus.Degraded, flaw);
            StoreLog.Lost(logger, fault, flaw);
        }
    }

    private void Show(Snapshots snapshots)
    {
        List<(long Version, TaskCompletionSource<Snapshots> Waiter)> ready;
        lock (waitersLock)
        {
            current = snapshots;
            ready = waiters.FindAll(waiting => waiting.Version <= snapshots.Version.Number);
            waiters.RemoveAll(waiting => waiting.Version <= snapshots.Version.Number);
        }

        StoreLog.Shows(logger, snapshots.Version.Number, snapshots.Published.OfferCount, snapshots.Working.OfferCount);
        foreach (var (_, waiter) in ready)
            waiter.TrySetResult(snapshots);
    }

    // False when nobody is waiting to get the exception.
    private bool Refuse(Exception fault)
    {
        List<(long Version, TaskCompletionSource<Snapshots> Waiter)> refused;
        lock (waitersLock)
        {
            refused = [.. waiters];
            waiters.Clear();
        }

        var failure = DatabaseFaults.DescribeUnread(fault);
        foreach (var (_, waiter) in refused)
            waiter.TrySetException(failure);
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
            lock (waitersLock)
                waiters.RemoveAll(waiting => waiting.Waiter == waiter);
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
