using System.Reflection;
using Catalogue.Data.Postgres;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Catalogue.Data.Migrations;

/// <summary>
/// Which migrations a database has had, read without EF Core's own check, which would slow down every start with an up-to-date database.
/// </summary>
internal static class SchemaState
{
    public const string Table = "schema_migration";

    public static readonly IReadOnlySet<string> Known =
        typeof(SchemaState).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().ToHashSet();

    /// <summary>
    /// Whether it has every migration of this program. Throws CatalogueDatabaseException for a database that a newer program migrated so
    /// that this one cannot be served any more.
    /// </summary>
    public static async Task<bool> IsCurrentAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var applied = await AppliedAsync(connection, cancel);
        if (applied.Except(Known).Order().LastOrDefault() is { } newer && !Known.Contains(await NeededAsync(connection, cancel)))
        {
            throw new CatalogueDatabaseException(
                $"The database '{connection.Database}' was migrated by a newer version of the catalogue (it has '{newer}'): start that "
                + "version, or use another database.");
        }

        return Known.All(applied.Contains);
    }

    // Databases from before this was written down tell nothing.
    private static async Task<string> NeededAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand("SELECT to_regclass('public.schema_support') IS NOT NULL", connection);
        if (await exists.ExecuteScalarAsync(cancel) is not true)
            return "";
        await using var select = new NpgsqlCommand("SELECT needed FROM schema_support", connection);
        return await select.ExecuteScalarAsync(cancel) as string ?? "";
    }

    private static async Task<HashSet<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand($"SELECT to_regclass('public.{Table}') IS NOT NULL", connection);
        if (await exists.ExecuteScalarAsync(cancel) is not true)
            return [];
        await using var select = new NpgsqlCommand($"SELECT \"MigrationId\" FROM {Table}", connection);
        await using var rows = await select.ExecuteReaderAsync(cancel);
        var applied = new HashSet<string>();
        while (await rows.ReadAsync(cancel))
            applied.Add(rows.GetString(0));
        return applied;
    }
}
