using Npgsql;

namespace Catalogue.Data.Postgres;

/// <summary>
/// Connections that were checked to be alive. After a restart of the database, dead connections in the pool are only noticed in use, which
/// is too late for a write.
/// </summary>
internal static class VerifiedConnection
{
    /// <summary>
    /// A connection that has just answered. When a pooled one does not answer, the pool is cleared and a new one is opened; nothing of the
    /// caller has been sent by then. Throws as opening does when the database is unavailable.
    /// </summary>
    public static async Task<NpgsqlConnection> OpenVerifiedAsync(this NpgsqlDataSource database, CancellationToken cancel)
    {
        var connection = await database.OpenConnectionAsync(cancel);
        try
        {
            await using var ask = new NpgsqlCommand("SELECT 1", connection);
            await ask.ExecuteScalarAsync(cancel);
            return connection;
        }
        catch (Exception fault)
        {
            await connection.DisposeAsync();
            if (!DatabaseFaults.MayPass(fault) || cancel.IsCancellationRequested)
                throw;
        }

        database.Clear();
        return await database.OpenConnectionAsync(cancel);
    }
}
