using Catalogue.Data.Embedded;
using Npgsql;

namespace Catalogue.Data.Tests.Embedded;

internal static class PostgresQuestions
{
    /// <summary>Runs a statement on a connection of its own; the first value of the first row, if any.</summary>
    public static async Task<object?> RunAsync(this EmbeddedPostgres postgres, string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(postgres.ConnectionString("postgres", "postgres")) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
