using Catalogue.Data.Changes.Derived;
using Catalogue.Data.Database;
using Catalogue.Data.Postgres;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Catalogue.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Files;

/// <summary>
/// Imports a file of offers (CSV), or of entries of every noun (JSON, the form of an export), into the working catalogue; docs/import.md
/// describes both forms. The whole file is read and checked first; if asked to, and without errors, everything is then written in one
/// transaction.
/// </summary>
public static class CatalogueImport
{
    private const int Batch = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Indexing the search words of hundreds of thousands of offers is one statement.
    private static readonly TimeSpan LongestStatement = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Checks the file and, if asked to and it has no error, applies it. Progress counts the bytes read: twice the file's size when it is
    /// applied. Throws IOException for a file that cannot be read, CatalogueBusyException, and CatalogueMovedException; nothing is written
    /// then.
    /// </summary>
    public static async Task<ImportReport> RunAsync(
        NpgsqlDataSource database,
        string path,
        bool apply,
        TimeProvider clock,
        IProgress<long>? progress = null,
        CancellationToken cancel = default)
    {
        var by = ImportBy.Command(Path.GetFileName(path));
        var refused = new ImportReport(by.File);
        return ImportFile.Open(path, refused.Add) is { } file
            ? await RunAsync(database, file, by, apply, clock, progress, cancel)
            : refused;
    }

    /// <summary>Imports a file that is already open, in the name of a person, with what waits for its COMMIT.</summary>
    internal static async Task<ImportReport> RunAsync(
        NpgsqlDataSource database,
        ImportFile file,
        ImportBy by,
        bool apply,
        TimeProvider clock,
        IProgress<long>? progress,
        CancellationToken cancel,
        CommitWait? commitWait = null)
    {
        await using var connection = await database.OpenVerifiedAsync(cancel);
        var loaded = await CatalogueLoader.LoadAsync(connection, cancel);
        var entries = loaded.Working;
        var pass = new ImportPass(file, by, entries) { Report = { Seen = entries.Version } };
        if (!by.Holds(entries.Version))
        {
            pass.Report.Moved = true;
            return pass.Report;
        }

        var read = 0L;
        foreach (var _ in pass.Offers(at => progress?.Report(read = at)))
            cancel.ThrowIfCancellationRequested();
        return apply && pass.Report is { Errors.Count: 0, HasChanges: true }
            ? await ApplyAsync(
                connection, new ImportPass(file, by, entries), by, loaded, clock, at => progress?.Report(read + at), cancel, commitWait)
            : pass.Report;
    }

    private static async Task<ImportReport> ApplyAsync(
        NpgsqlConnection connection,
        ImportPass pass,
        ImportBy by,
        LoadedCatalogue seen,
        TimeProvider clock,
        Action<long> progress,
        CancellationToken cancel,
        CommitWait? commitWait)
    {
        await using var context = CatalogueDatabase.Context(connection);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Database.SetCommandTimeout(LongestStatement);
        await using var write = await CatalogueWrite.BeginAsync(context, cancel, commitWait);
        if (await write.LockAsync(Patience, cancel) != seen.Version)
            throw new CatalogueMovedException();
        var now = clock.GetUtcNow();
        var writing = new ImportWriting(context, write, pass.Form, DerivedView.Of(seen, BrusselsClock.DayOf(now)), by, now);
        await writing.WriteAsync(pass.Entries, cancel);
        foreach (var offers in pass.Offers(progress).Chunk(Batch))
            await writing.WriteAsync(offers, cancel);
        // The file may have changed since it was checked.
        if (pass.Report.Errors.Count > 0)
            return pass.Report;
        await writing.LogAsync(pass.Report, cancel);
        pass.Report.Applied = await write.CommitAsync(cancel);
        return pass.Report;
    }
}

/// <summary>Others wrote to the catalogue while the file was being checked.</summary>
public sealed class CatalogueMovedException() : Exception(
    "The catalogue was changed by others while the file was checked, and nothing was written: run the import again.");
