using Catalogue.Data.Migrations;
using Catalogue.Data.Postgres;
using Catalogue.Data.Seed;
using Catalogue.Data.Seed.Example;
using Catalogue.Data.Time;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Database;

/// <summary>The catalogue's database from the outside: migrating it, filling it, and connecting to it.</summary>
public static class CatalogueDatabase
{
    /// <summary>
    /// The role the server works in: it reads everything, writes entries, and can only insert into the append-only tables.
    /// </summary>
    internal const string ServerRole = "catalogue_server";

    private const int OldestServer = 15;

    // The timeout for a connection from the pool. Npgsql's default of 15 seconds is longer than an operation may take: clients would get
    // the operation's timeout instead of the real reason.
    private const int WaitSeconds = 6;

    /// <summary>
    /// Migrates the database when it is behind, and fills it with the starting data, examples included, when it is empty. True when it was
    /// filled. Throws CatalogueDatabaseException, whose message says what to do.
    /// </summary>
    public static async Task<bool> PrepareAsync(string connectionString, TimeProvider clock, CancellationToken cancel = default)
    {
        await MigrateAsync(connectionString, cancel);
        return await FillWhenEmptyAsync(connectionString, StartingData.WithExamples, clock, cancel);
    }

    /// <summary>
    /// Fills a migrated database when it is empty; any member of catalogue_server may do this. True when it was filled. Throws
    /// CatalogueDatabaseException, whose message says what to do.
    /// </summary>
    public static async Task<bool> FillWhenEmptyAsync(
        string connectionString, StartingData data, TimeProvider clock, CancellationToken cancel = default)
    {
        await using var server = OpenForServing(connectionString);
        return await SayingWhatToDo(
            connectionString, (_, reached) => Seeding.FillWhenEmptyAsync(server, () => Seeding.Read(data), clock, cancel, reached));
    }

    /// <summary>Fills an empty catalogue with the starting data. False when the catalogue was not empty.</summary>
    public static Task<bool> FillAsync(
        NpgsqlDataSource server, StartingData data, TimeProvider clock, CancellationToken cancel = default) =>
        Seeding.FillWhenEmptyAsync(server, () => Seeding.Read(data), clock, cancel);

    /// <summary>
    /// Fills an empty catalogue with the starting data and the given number of example offers, in invented towns; the same random seed in
    /// the same school year gives the same offers. False when the catalogue was not empty. Progress counts offers.
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
    /// Migrates the schema to this program's version, in the role catalogue_owner. For an up-to-date database any member of
    /// catalogue_server suffices, because nothing is changed. Throws CatalogueDatabaseException, also for a database that a newer program
    /// migrated.
    /// </summary>
    public static Task MigrateAsync(string connectionString, CancellationToken cancel = default) =>
        SayingWhatToDo(connectionString, async (target, reached) =>
    {
        // A connection outside the pool: it changes its role, and closing it releases the lock. It waits for another server's migration
        // without a timeout.
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

    /// <summary>A data source in the role catalogue_server, which can neither alter tables nor rewrite the append-only tables.</summary>
    public static NpgsqlDataSource OpenForServing(string connectionString)
    {
        var settings = DatabaseFaults.Parse(connectionString);
        settings.ApplicationName ??= "catalogue";
        if (settings.Username != ServerRole)
            settings.Options = $"{settings.Options} -c role={ServerRole}".TrimStart();
        settings.NoResetOnClose = true; // Resetting would drop the role; nothing in the server leaves a session changed.
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
            throw DatabaseFaults.Describe(cause, target, isReached);
        }
    }
}
