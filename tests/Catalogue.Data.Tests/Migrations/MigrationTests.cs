using Catalogue.Data.Database;
using Catalogue.Data.Migrations;
using Catalogue.Data.Postgres;
using Catalogue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Catalogue.Data.Tests.Migrations;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_migrated_database_is_what_the_model_says()
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await using var context = CatalogueDatabase.Context(connection);
        var model = context.Model.GetEntityTypes().SelectMany(table => table.GetProperties().Select(column =>
            $"{table.GetTableName()}.{column.GetColumnName(StoreObjectIdentifier.Table(table.GetTableName()!))} {Spelled(column.GetColumnType())}{(column.IsNullable ? "" : " not null")}"));

        var columns = await database.AskAsync("""
            SELECT array_agg(format('%s.%s %s%s', t.relname, c.attname, format_type(c.atttypid, c.atttypmod), CASE WHEN c.attnotnull THEN ' not null' ELSE '' END))
            FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid
            WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname NOT IN ('schema_migration', 'schema_support') AND c.attnum > 0 AND NOT c.attisdropped
            """);

        Assert.Equal(model.Order(StringComparer.Ordinal), ((string[])columns!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_key_of_the_model_is_a_key_of_the_database()
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await using var context = CatalogueDatabase.Context(connection);
        var model = context.Model.GetEntityTypes().SelectMany(table => table.GetForeignKeys()).Select(
            key => $"{key.DeclaringEntityType.GetTableName()} to {key.PrincipalEntityType.GetTableName()}");

        var keys = await database.AskAsync(
            "SELECT array_agg(format('%s to %s', conrelid::regclass, confrelid::regclass)) FROM pg_constraint WHERE contype = 'f'");

        Assert.Equal(model.Order(StringComparer.Ordinal), ((string[])keys!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_is_left_alone()
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        await CatalogueDatabase.MigrateAsync(database.ConnectionString);
        Assert.Equal((long)SchemaState.Known.Count, await database.AskAsync("SELECT count(*) FROM schema_migration"));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_by_name()
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        await database.AskAsync("INSERT INTO schema_migration VALUES ('9999_to_come', '99.0')");
        await database.AskAsync("UPDATE schema_support SET needed = '9999_to_come'");

        var refusal = await Assert.ThrowsAsync<CatalogueDatabaseException>(() => CatalogueDatabase.MigrateAsync(database.ConnectionString));

        Assert.Contains("newer version of the catalogue (it has '9999_to_come')", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_database_that_still_serves_this_version_is_left_alone()
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        await database.AskAsync("INSERT INTO schema_migration VALUES ('9999_adds_only', '99.0')");

        await CatalogueDatabase.MigrateAsync(database.ConnectionString);

        Assert.Equal(SchemaState.Known.Count + 1L, await database.AskAsync("SELECT count(*) FROM schema_migration"));
    }

    [Fact]
    public async Task Two_servers_that_migrate_at_once_migrate_once()
    {
        await using var database = await Catalogue.Testing.TestDatabase.CloneAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CatalogueDatabase.MigrateAsync(database.ConnectionString)));
        Assert.Equal((long)SchemaState.Known.Count, await database.AskAsync("SELECT count(*) FROM schema_migration"));
    }

    [Fact]
    public async Task Many_databases_of_one_cluster_migrate_at_once()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Catalogue.Testing.TestDatabase.CloneAsync()));
        await Task.WhenAll(databases.Select(database => CatalogueDatabase.MigrateAsync(database.ConnectionString)));
        foreach (var database in databases)
            await database.DisposeAsync();
    }

    private static string Spelled(string type) => type switch
    {
        "timestamp with time zone" or "time without time zone" => type,
        "time" => "time without time zone",
        _ => type,
    };
}
