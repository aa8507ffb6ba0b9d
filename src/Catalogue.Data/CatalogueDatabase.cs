using Catalogue.Data.Migrations;
using Catalogue.Data.Seed;
using Catalogue.Data.Seed.Example;
using Catalogue.Data.Snapshot;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data;

/// <summary>The catalogue's database from the outside: how it is made ready, and how the server reaches it.</summary>
public static class CatalogueDatabase
{
    /// <summary>The role that serves: it reads all, writes entries, and only adds to what is kept for ever.</summary>
    internal const string ServerRole = "catalogue_server";

    private const int OldestServer = 15;

    // Npgsql's is 15 seconds, which is longer than a question may take: who waits for a connection would be told that the answer took too
    // long, and not why.
    private const int WaitSeconds = 6;

    /// <summary>
    /// Migrates the database when it is behind, and fills it when it is empty. True when it was filled. Throws CatalogueDatabaseException
    /// with what to do.
    /// </summary>
    public static async Task<bool> PrepareAsync(string connectionString, TimeProvider clock, CancellationToken cancel = default)
    {
        await MigrateAsync(connectionString, cancel);
        return await FillWhenEmptyAsync(connectionString, clock, cancel);
    }

    /// <summary>
    /// Fills a migrated database when it is empty, as any member of catalogue_server may. True when it was. Throws
    /// CatalogueDatabaseException with what to do.
    /// </summary>
    public static async Task<bool> FillWhenEmptyAsync(string connectionString, TimeProvider clock, CancellationToken cancel = default)
    {
        await using var server = OpenForServing(connectionString);
        return await SayingWhatToDo(
            connectionString, (_, reached) => Seeding.FillWhenEmptyAsync(server, SeedFiles.Embedded, clock, cancel, reached));
    }

    /// <summary>Fills an empty catalogue with the starting data. False when it was not empty.</summary>
    public static Task<bool> FillAsync(NpgsqlDataSource server, TimeProvider clock, CancellationToken cancel = default) =>
        Seeding.FillWhenEmptyAsync(server, SeedFiles.Embedded, clock, cancel);

    /// <summary>
    /// Fills an empty catalogue with the starting data and so many example offers, in made-up towns; the same ones for the same random seed
    /// in the same school year. False when it was not empty. Progress is told of offers.
    /// </summary>
    public static Task<bool> FillWithExamplesAsync(
        NpgsqlDataSource server,
        int count,
        int randomSeed,
        TimeProvider clock,
        IProgress<long>? progress = null,
        CancellationToken cancel = default) =>
        ExampleSeeding.FillWhenEmptyAsync(
            server, new ExampleCatalogue(count, randomSeed, SchoolYear.Of(new BrusselsClock(clock).Today).First), clock, progress, cancel);

    /// <summary>
    /// Brings the schema to this program's, in the role catalogue_owner. A database that is up to date is only looked at, which any member
    /// of catalogue_server may. Throws CatalogueDatabaseException, also for a database that a newer program migrated.
    /// </summary>
    public static Task MigrateAsync(string connectionString, CancellationToken cancel = default) =>
        SayingWhatToDo(connectionString, async (target, reached) =>
    {
        // A session of its own: it changes its role, and its end lets go of the lock. It waits for another server's, however long that one
        // migrates.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(target.ConnectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancel);
        reached();
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw new CatalogueDatabaseException(
                $"PostgreSQL {connection.PostgreSqlVersion} is too old: the catalogue needs {OldestServer} or newer.");
        if (await SchemaState.IsCurrentAsync(connection, cancel))
            return true;
        await MigrateAsync(connection, cancel);
        return true;
    });

    /// <summary>Connections in the role catalogue_server, which can neither alter tables nor rewrite what is kept for ever.</summary>
    public static NpgsqlDataSource OpenForServing(string connectionString)
    {
        var settings = DatabaseFaults.Parse(connectionString);
        settings.ApplicationName ??= "catalogue";
        if (settings.Username != ServerRole)
            settings.Options = $"{settings.Options} -c role={ServerRole}".TrimStart();
        settings.NoResetOnClose = true; // A reset would end the role; nothing of ours leaves a session changed.
        if (!connectionString.Contains(nameof(settings.Timeout), StringComparison.OrdinalIgnoreCase))
            settings.Timeout = WaitSeconds;
        settings.KeepAlive = settings.KeepAlive == 0 ? 30 : settings.KeepAlive;
        return NpgsqlDataSource.Create(settings);
    }

    internal static CatalogueContext Context(NpgsqlConnection connection) => new(
        new DbContextOptionsBuilder<CatalogueContext>()
            .UseNpgsql(connection, postgres => postgres.MigrationsHistoryTable(SchemaState.Table))
            .ConfigureWarnings(
                warnings => warnings.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning))
            .Options);

    private static async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using (var prepare = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext('catalogue migration'))", connection))
            await prepare.ExecuteNonQueryAsync(cancel);
        await using (var roles = new NpgsqlCommand(SqlText.Of("roles") + "SET ROLE catalogue_owner", connection))
            await roles.ExecuteNonQueryAsync(cancel);
        await using var context = Context(connection);
        await context.Database.MigrateAsync(cancel);
    }

    private static async Task<T> SayingWhatToDo<T>(string connectionString, Func<NpgsqlConnectionStringBuilder, Action, Task<T>> work)
    {
        var isReached = false;
        var target = DatabaseFaults.Parse(connectionString);
        try
        {
            return await work(target, () => isReached = true);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && DatabaseFaults.Cause(fault) is { } cause)
        {
            throw DatabaseFaults.Say(cause, target, isReached);
        }
    }
}
