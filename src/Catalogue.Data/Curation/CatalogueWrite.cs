using Catalogue.Data.Snapshot;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Catalogue.Data.Curation;

/// <summary>
/// A writing transaction: checks first, then LockAsync, then rows and a Record for each entry, then CommitAsync, which raises the version
/// and tells every server. Writers are in order from the lock on. Disposed before CommitAsync, it leaves nothing.
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

    /// <summary>In which the rows are written.</summary>
    public CatalogueContext Context => _context;

    /// <summary>The day up to which what the day alone changes was told; set, it is written with the commit.</summary>
    public DateOnly ToldDay
    {
        get => Row.ToldDay;
        set => Row.ToldDay = value;
    }

    private VersionRow Row => _row ?? throw new InvalidOperationException("The version is not locked.");

    /// <summary>Without a watch, CommitAsync waits for the COMMIT however long that takes.</summary>
    public static async Task<CatalogueWrite> BeginAsync(CatalogueContext context, CancellationToken cancel, OutcomeWatch? watch = null) =>
        new(context, await context.Database.BeginTransactionAsync(cancel), watch);

    /// <summary>
    /// The version that this write follows. Throws CatalogueBusyException when other writers keep it waiting longer than it has patience.
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
    /// Says that an entry is new or other than it was, in the working graph and, when isPublic, in the published one; there, tombstone when
    /// it is gone from it. Of what is said twice in one graph the last counts.
    /// </summary>
    public void Record(EntryKind kind, Guid id, string slug, bool isPublic, bool tombstone = false)
    {
        _changes[(false, kind, id)] = (slug, false);
        if (isPublic)
            _changes[(true, kind, id)] = (slug, tombstone);
    }

    /// <summary>Says that an entry that the public never saw is no more.</summary>
    public void RecordGone(EntryKind kind, Guid id, string slug) => _changes[(false, kind, id)] = (slug, true);

    /// <summary>
    /// Says that what the public is told of an entry is other although it was not saved. What is recorded of it besides counts for more.
    /// </summary>
    public void RecordDerived(EntryKind kind, Guid id, string slug) => _derived[(kind, id)] = slug;

    /// <summary>
    /// The version this write made. Cancelled before COMMIT is sent, nothing is written; after that, it no longer can be. Throws as
    /// OutcomeWatch.CommitAsync.
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
        // What triggers do at the end, above all the words that are searched, may take longer than a COMMIT is given. As a statement it has
        // the time that the statements of this write have, and can be cancelled.
        if (isLarge)
            await _context.Database.ExecuteSqlAsync($"SET CONSTRAINTS ALL IMMEDIATE", cancel);
        await OutcomeWatch.CommitAsync(_context, _watch);
        return row.ToVersion();
    }

    /// <summary>
    /// Commits what is no version of the catalogue, for whoever is answered by an earlier commit. Throws as OutcomeWatch.CommitAsync.
    /// </summary>
    public Task CommitUnchangedAsync(CancellationToken cancel) => OutcomeWatch.CommitUnchangedAsync(_context, _watch, cancel);

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();
}

/// <summary>Other writers kept the catalogue locked for too long: try again.</summary>
public sealed class CatalogueBusyException(Exception cause) : Exception(
    "The catalogue is being written by others: try again in a moment.", cause)
{
    public const string Code = "BUSY";
}
