using Npgsql;

namespace Catalogue.Testing;

public static class DatabaseQuestions
{
    /// <summary>The first value of the first row that a statement gives, asked by the superuser, or by the server's role.</summary>
    public static Task<object?> AskAsync(this TestDatabase database, string sql, bool asServer = false) =>
        AskAsync(database.ConnectionString, (asServer ? "SET ROLE catalogue_server;" : "") + sql);

    /// <summary>The same of any database, by the connection string of its superuser.</summary>
    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection =
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Waits for the commit of a version of the catalogue: hears of it as servers do, at the moment of the commit.</summary>
    public static async Task CommittedAsync(string connectionString, long version, CancellationToken cancel)
    {
        await using var connection =
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var listen = new NpgsqlCommand("LISTEN catalogue_changed", connection);
        await listen.ExecuteNonQueryAsync(cancel);
        await using var ask = new NpgsqlCommand("SELECT version FROM catalogue_version", connection);
        while ((long)(await ask.ExecuteScalarAsync(cancel))! < version)
            await connection.WaitAsync(cancel);
    }

    /// <summary>Asks from another database of the cluster, for what ends everything in this one.</summary>
    public static async Task AskElsewhereAsync(this TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, Database = "postgres" }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
