using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Entries;
using Catalogue.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Catalogue.Data.Writing;

/// <summary>
/// A writing transaction: checks first, then LockAsync, then the rows and a Record for each entry, then CommitAsync, which raises the
/// version and notifies every server. From the lock on, writers are serialized. Disposing before CommitAsync rolls back.
/// </summary>
internal sealed class CatalogueWrite : IAsyncDisposable
{
    private const int LargeWrite = 500;

    private readonly CatalogueContext _context;
    private readonly IDbContextTransaction _transaction;
    private readonly OutcomeWatch? _watch;
    private readonly Dictionary<(bool Public, EntryKind Kind, Guid Id), (string Slug, bool Tombstone)> _changes = [];
    private readonly Dictionary<(EntryKind Kind, Guid Id), string> _derived = [];
    private VersionRow? _row;

    private CatalogueWrite(CatalogueContext context, IDbContextTransaction transaction, OutcomeWatch? watch) =>
        (_context, _transaction, _watch) = (context, transaction, watch);

    /// <summary>The EF Core context for the rows.</summary>
    public CatalogueContext Context => _context;

    /// <summary>The date up to which the changes caused by the date alone are recorded; written with the commit.</summary>
    public DateOnly ToldDay
    {
        get => Row.ToldDay;
        set => Row.ToldDay = value;
    }

    private VersionRow Row => _row ?? throw new InvalidOperationException("The version is not locked.");

    /// <summary>Without a watch, CommitAsync waits for the COMMIT without a timeout.</summary>
    public static async Task<CatalogueWrite> BeginAsync(CatalogueContext context, CancellationToken cancel, OutcomeWatch? watch = null) =>
        new(context, await context.Database.BeginTransactionAsync(cancel), watch);

    /// <summary>
    /// Locks, and returns the version that this write follows. Throws CatalogueBusyException when the lock is not free within the given
    /// patience.
    /// </summary>
    public async Task<CatalogueVersion> LockAsync(TimeSpan patience, CancellationToken cancel)
    {
        try
        {
            await _context.Database.ExecuteSqlAsync(
                $"SELECT set_config('lock_timeout', {$"{(long)patience.TotalMilliseconds}ms"}, true)", cancel);
            _row = await _context.Set<VersionRow>().FromSql($"SELECT * FROM catalogue_version FOR UPDATE").SingleAsync(cancel);
            return _row.ToVersion();
        }
        catch (Exception fault) when ((fault as PostgresException ?? fault.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new CatalogueBusyException(fault);
        }
    }

    /// <summary>
    /// Records that an entry was created or changed in the working graph and, when isPublic, in the published graph; tombstone means that
    /// it left the published graph. If an entry is recorded twice in one graph, the last record counts.
    /// </summary>
    public void Record(EntryKind kind, Guid id, string slug, bool isPublic, bool tombstone = false)
    {
        _changes[(false, kind, id)] = (slug, false);
        if (isPublic)
            _changes[(true, kind, id)] = (slug, tombstone);
    }

    /// <summary>Records that an entry that was never public was deleted.</summary>
    public void RecordGone(EntryKind kind, Guid id, string slug) => _changes[(false, kind, id)] = (slug, true);

    /// <summary>
    /// Records that the public answer about an entry changed although it was not saved. Another record for the same entry takes precedence.
    /// </summary>
    public void RecordDerived(EntryKind kind, Guid id, string slug) => _derived[(kind, id)] = slug;

    /// <summary>
    /// Commits, and returns the new version. Cancelling before COMMIT is sent means nothing is written; after that, it has no effect.
    /// Throws as OutcomeWatch.CommitAsync.
    /// </summary>
    public async Task<CatalogueVersion> CommitAsync(CancellationToken cancel)
    {
        var row = Row;
        row.Version++;
        if (_derived.Count > 0 || _changes.Keys.Any(change => change.Public))
            row.PublicVersion++;
        _context.Entry(row).DetectChanges();
        var changes = _changes.Select(change =>
            new ChangeRow(
                row.Version,
                change.Key.Public,
                change.Key.Kind,
                change.Key.Id,
                change.Value.Slug,
                change.Value.Tombstone,
                change.Key.Public ? row.PublicVersion : null));
        var derived = _derived.Where(change => !_changes.ContainsKey((true, change.Key.Kind, change.Key.Id))).Select(change =>
            new ChangeRow(
                row.Version,
                true,
                change.Key.Kind,
                change.Key.Id,
                change.Value,
                Tombstone: false,
                row.PublicVersion) { Derived = true });
        var isLarge = _changes.Count + _derived.Count >= LargeWrite;
        await _context.InsertAsync([.. changes, .. derived], isLarge, cancel);
        await _context.SaveChangesAsync(cancel);
        // Deferred triggers, above all those that write the search words, may take longer than the COMMIT's timeout. Run as a statement,
        // they get the statement timeout of this write and can be cancelled.
        if (isLarge)
            await _context.Database.ExecuteSqlAsync($"SET CONSTRAINTS ALL IMMEDIATE", cancel);
        await OutcomeWatch.CommitAsync(_context, _watch);
        return row.ToVersion();
    }

    /// <summary>
    /// Commits without a new version of the catalogue, for a caller whose answer is an earlier commit. Throws as OutcomeWatch.CommitAsync.
    /// </summary>
    public Task CommitUnchangedAsync(CancellationToken cancel) => OutcomeWatch.CommitUnchangedAsync(_context, _watch, cancel);

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();
}

/// <summary>Other writers held the lock for too long: retry.</summary>
public sealed class CatalogueBusyException(Exception cause) : Exception(
    "The catalogue is being written by others: try again in a moment.", cause)
{
    public const string Code = "BUSY";
}
