using System.Globalization;
using System.Runtime.CompilerServices;
using Catalogue.Data.Postgres;
using Catalogue.Data.Snapshot;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Search;

/// <summary>
/// Searches the offers of the catalogues that a store serves, in memory. Each version of a graph has its own searcher from the moment that
/// it is served, so that no answer mixes versions; results are cached for as long as their version is served.
/// </summary>
public sealed class OfferSearch : BackgroundService
{
    public const string Unavailable = "SEARCH_UNAVAILABLE";

    private const string Away = "The search index is being made: ask again in a minute, or ask without search.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CatalogueStore store;
    private readonly SearchFolder folder;
    private readonly TimeProvider clock;
    private readonly ILogger<OfferSearch> logger;
    private readonly ConditionalWeakTable<Snapshot.Catalogue, GraphSearcher> searchers = [];
    private readonly ConditionalWeakTable<Snapshot.Catalogue, SearchCache> caches = [];
    private readonly Lock gate = new();
    private GraphIndexes? indexes;
    private Snapshots? latest;
    private volatile TaskCompletionSource built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OfferSearch(CatalogueStore store, SearchFolder folder, TimeProvider clock, ILogger<OfferSearch> logger)
    {
        (this.store, this.folder, this.clock, this.logger) = (store, folder, clock, logger);
        store.Follow(Next);
    }

    /// <summary>
    /// The offers of a catalogue that a text finds, best first; those overdue today rank lower. Throws CatalogueUnavailableException, with
    /// Unavailable, while the index is being made for longer than a request waits.
    /// </summary>
    public Task<OfferRanking> FindAsync(
        Snapshot.Catalogue catalogue, SearchText text, DateOnly today, CancellationToken cancel = default) =>
        searchers.TryGetValue(catalogue, out var searcher)
            ? Task.FromResult(Find(catalogue, searcher, text, today))
            : WaitAndFindAsync(catalogue, text, today, cancel);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        lock (gate)
        {
            if (indexes is not null)
                Save(indexes);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        lock (gate)
        {
            if (indexes is not null)
                Close(indexes);
            indexes = null;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await store.WaitForVersionAsync(0, stoppingToken);
            await store.DetailsReadAsync(stoppingToken);
            while (true)
            {
                Build(stoppingToken);
                await SaveUntilBrokenAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
        catch (Exception fault) when (fault is CatalogueDatabaseException or CatalogueUnavailableException)
        {
            // There is nothing to search: the store says so.
        }
        catch (Exception fault)
        {
            // Lists go on without searches.
            SearchLog.Broken(logger, fault);
        }
    }

    private async Task SaveUntilBrokenAsync(CancellationToken cancel)
    {
        using var often = new PeriodicTimer(SearchFolder.BetweenSaves, clock);
        while (!broken.Task.IsCompleted)
        {
            await Task.WhenAny(often.WaitForNextTickAsync(cancel).AsTask(), broken.Task);
            cancel.ThrowIfCancellationRequested();
            lock (gate)
            {
                if (indexes is not null)
                    Save(indexes);
            }
        }
    }

    private void Build(CancellationToken cancel)
    {
        Snapshots begun;
        lock (gate)
            begun = latest!;
        var (made, published, working) = CatchUp(begun, cancel);
        lock (gate)
        {
            (indexes, broken) = (made, new(TaskCreationOptions.RunContinuationsAsynchronously));
            searchers.AddOrUpdate(begun.Published, published);
            searchers.AddOrUpdate(begun.Working, working);
            if (!ReferenceEquals(begun, latest))
                Advance(begun, latest!);
            Save(made);
        }

        built.TrySetResult();
    }

    private (GraphIndexes Made, GraphSearcher Published, GraphSearcher Working) CatchUp(Snapshots begun, CancellationToken cancel)
    {
        var kept = folder.Open(begun.Version.Epoch, logger);
        try
        {
            return (kept, kept.Published.CatchUp(begun.Published, cancel), kept.Working.CatchUp(begun.Working, cancel));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever a damaged file makes the library throw, or a full disk.
            SearchLog.InMemory(logger, fault.Message);
            Close(kept);
        }

        var made = GraphIndexes.InMemory();
        return (made, made.Published.CatchUp(begun.Published, cancel), made.Working.CatchUp(begun.Working, cancel));
    }

    // Before the store shows them.
    private void Next(Snapshots? before, Snapshots next)
    {
        lock (gate)
        {
            latest = next;
            if (indexes is not null && before is not null)
                Advance(before, next);
        }
    }

    private void Advance(Snapshots before, Snapshots next)
    {
        try
        {
            if (!ReferenceEquals(before.Published, next.Published))
                searchers.AddOrUpdate(next.Published, indexes!.Published.Next(before.Published, next.Published));
            if (!ReferenceEquals(before.Working, next.Working))
                searchers.AddOrUpdate(next.Working, indexes!.Working.Next(before.Working, next.Working));
        }
        catch (Exception fault)
        {
            // Whatever the fault, lists are served on, and the index is made anew.
            SearchLog.Broken(logger, fault);
            built = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Close(indexes!);
            indexes = null;
            broken.TrySetResult();
        }
    }

    private void Save(GraphIndexes changed)
    {
        try
        {
            changed.Save();
        }
        catch (Exception fault)
        {
            // Whatever the fault, it is made or caught up again at the next start.
            SearchLog.NotSaved(logger, fault);
        }
    }

    // One that is broken may fail at this as well.
    private void Close(GraphIndexes made)
    {
        try
        {
            made.Dispose();
        }
        catch (Exception fault)
        {
            SearchLog.NotSaved(logger, fault);
        }
    }

    private OfferRanking Find(Snapshot.Catalogue catalogue, GraphSearcher searcher, SearchText text, DateOnly today)
    {
        var cache = caches.GetOrCreateValue(catalogue);
        var key = string.Create(CultureInfo.InvariantCulture, $"{today.DayNumber} {text.Key}");
        if (cache.Find(key) is { } known)
            return known;
        var found = SearchRun.Of(catalogue, searcher, text, today);
        cache.Keep(key, found);
        return found;
    }

    private async Task<OfferRanking> WaitAndFindAsync(
        Snapshot.Catalogue catalogue, SearchText text, DateOnly today, CancellationToken cancel)
    {
        await built.Task.WaitAsync(Patience, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
        return searchers.TryGetValue(catalogue, out var searcher)
            ? Find(catalogue, searcher, text, today)
            : throw new CatalogueUnavailableException(Away, null, Unavailable);
    }
}
