using Npgsql;

namespace Catalogue.Data;

/// <summary>
/// Connections that are known to live. Those that a restart of the database left dead in the pool are seen only in use, which for a write
/// is too late.
/// </summary>
internal static class LivingConnection
{
    /// <summary>
    /// One that has just answered. Where one of the pool does not, all of the pool are let go of and a new one is opened: nothing of the
    /// caller's was sent yet. Throws what opening throws when the database is away.
    /// </summary>
    public static async Task<NpgsqlConnection> OpenLivingAsync(this NpgsqlDataSource database, CancellationToken cancel)
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
