using Npgsql;

namespace Catalogue.Testing;

public static class DatabaseQuestions
{
    /// <summary>The first value of the first row that a statement gives, asked by the superuser, or by the server's role.</summary>
    public static async Task<object?> AskAsync(this TestDatabase database, string sql, bool asServer = false)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand((asServer ? "SET ROLE catalogue_server;" : "") + sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
