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

    private readonly CatalogueContext context;
    private readonly IDbContextTransaction transaction;
    private readonly CommitWait? commitWait;
    private readonly Dictionary<(bool Public, EntryKind Kind, Guid Id), (string Slug, bool Tombstone)> changes = [];
    private readonly Dictionary<(EntryKind Kind, Guid Id), string> derived = [];
    private VersionRow? row;

    private CatalogueWrite(CatalogueContext context, IDbContextTransaction transaction, CommitWait? commitWait) =>
        (this.context, this.transaction, this.commitWait) = (context, transaction, commitWait);

    /// <summary>The EF Core context for the rows.</summary>
    public CatalogueContext Context => context;

    /// <summary>The date up to which the changes caused by the date alone are recorded; written with the commit.</summary>
    public DateOnly RecordedUntil
    {
        get => Row.ToldDay;
        set => Row.ToldDay = value;
    }

    private VersionRow Row => row ?? throw new InvalidOperationException("The version is not locked.");

    /// <summary>Without a CommitWait, CommitAsync waits for the COMMIT without a timeout.</summary>
    public static async Task<CatalogueWrite> BeginAsync(
        CatalogueContext context, CancellationToken cancel, CommitWait? commitWait = null) =>
        new(context, await context.Database.BeginTransactionAsync(cancel), commitWait);

    /// <summary>
    /// Locks, and returns the version that this write follows. Throws CatalogueBusyException when the lock is not free within the given
    /// patience.
    /// </summary>
    public async Task<CatalogueVersion> LockAsync(TimeSpan patience, CancellationToken cancel)
    {
        try
        {
            await context.Database.ExecuteSqlAsync(
                $"SELECT set_config('lock_timeout', {$"{(long)patience.TotalMilliseconds}ms"}, true)", cancel);
            row = await context.Set<VersionRow>().FromSql($"SELECT * FROM catalogue_version FOR UPDATE").SingleAsync(cancel);
            return row.ToVersion();
        }
        catch (Exception fault) when ((fault as PostgresException
            ?? fault.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.LockNotAvailable)
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
        changes[(false, kind, id)] = (slug, false);
        if (isPublic)
            changes[(true, kind, id)] = (slug, tombstone);
    }

    /// <summary>Records that an entry that was never public was deleted.</summary>
    public void RecordGone(EntryKind kind, Guid id, string slug) => changes[(false, kind, id)] = (slug, true);

    /// <summary>
    /// Records that the public answer about an entry changed although it was not saved. Another record for the same entry takes precedence.
    /// </summary>
    public void RecordDerived(EntryKind kind, Guid id, string slug) => derived[(kind, id)] = slug;

    /// <summary>
    /// Commits, and returns the new version. Cancelling before COMMIT is sent means nothing is written; after that, it has no effect.
    /// Throws as CommitWait.CommitAsync.
    /// </summary>
    public async Task<CatalogueVersion> CommitAsync(CancellationToken cancel)
    {
        var locked = Row;
        locked.Version++;
        if (derived.Count > 0 || changes.Keys.Any(change => change.Public))
            locked.PublicVersion++;
        context.Entry(locked).DetectChanges();
        var saved = changes.Select(change =>
            new ChangeRow(
                locked.Version,
                change.Key.Public,
                change.Key.Kind,
                change.Key.Id,
                change.Value.Slug,
                change.Value.Tombstone,
                change.Key.Public ? locked.PublicVersion : null));
        var followed = derived.Where(change => !changes.ContainsKey((true, change.Key.Kind, change.Key.Id))).Select(change =>
            new ChangeRow(
                locked.Version,
                true,
                change.Key.Kind,
                change.Key.Id,
                change.Value,
                Tombstone: false,
                locked.PublicVersion) { Derived = true });
        var isLarge = changes.Count + derived.Count >= LargeWrite;
        await context.InsertAsync([.. saved, .. followed], isLarge, cancel);
        await context.SaveChangesAsync(cancel);
        // Deferred triggers, above all those that write the search words, may take longer than the COMMIT's timeout. Run as a statement,
        // they get the statement timeout of this write and can be cancelled.
        if (isLarge)
            await context.Database.ExecuteSqlAsync($"SET CONSTRAINTS ALL IMMEDIATE", cancel);
        await CommitWait.CommitAsync(context, commitWait);
        return locked.ToVersion();
    }

    /// <summary>
    /// Commits without a new version of the catalogue, for a caller whose answer is an earlier commit. Throws as CommitWait.CommitAsync.
    /// </summary>
    public Task CommitUnchangedAsync(CancellationToken cancel) => CommitWait.CommitUnchangedAsync(context, commitWait, cancel);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}

/// <summary>Other writers held the lock for too long: retry.</summary>
public sealed class CatalogueBusyException(Exception cause) : Exception(
    "The catalogue is being written by others: try again in a moment.", cause)
{
    public const string Code = "BUSY";
}
