using System.Collections.Immutable;
using Npgsql;
using NpgsqlTypes;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// One noun as it is read from the database: Select has one row per entry, its lists as arrays in it, and no WHERE; Table is the alias whose id and slug
/// choose and order.
/// </summary>
internal sealed record EntryQuery<T>(string Select, string Table, Func<NpgsqlDataReader, T> Read)
{
    /// <summary>Every entry, or those of the ids given that are there.</summary>
    public async Task<ImmutableArray<T>> RunAsync(NpgsqlConnection connection, Guid[]? ids, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"{Select} {(ids is null ? "" : $"WHERE {Table}.id = ANY($1)")} ORDER BY {Table}.slug COLLATE \"C\"", connection);
        if (ids is not null)
            command.Parameters.Add(new() { Value = ids, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var entries = ImmutableArray.CreateBuilder<T>();
        while (await rows.ReadAsync(cancel))
            entries.Add(Read(rows));
        return entries.DrainToImmutable();
    }
}
