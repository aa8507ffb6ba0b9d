using System.Collections.Immutable;
using Npgsql;
using NpgsqlTypes;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// One noun as it is read from the database: Select has one row per entry, the id first, its lists as arrays in it, and no WHERE; Table is the one whose id
/// and slug choose and order, and has its first letter as alias.
/// </summary>
internal sealed record EntryQuery<T>(string Select, string Table, Func<NpgsqlDataReader, T> Read)
{
    /// <summary>Every entry, or those of the ids given that are there. Throws CatalogueDatabaseException for a row that cannot be read, naming it.</summary>
    public async Task<ImmutableArray<T>> RunAsync(NpgsqlConnection connection, Guid[]? ids, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"{Select} {(ids is null ? "" : $"WHERE {Table[0]}.id = ANY($1)")} ORDER BY {Table[0]}.slug COLLATE \"C\"", connection);
        if (ids is not null)
            command.Parameters.Add(new() { Value = ids, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var entries = ImmutableArray.CreateBuilder<T>();
        while (await rows.ReadAsync(cancel))
            entries.Add(ReadOne(rows));
        return entries.DrainToImmutable();
    }

    private T ReadOne(NpgsqlDataReader row)
    {
        try
        {
            return Read(row);
        }
        catch (Exception fault) when (DatabaseFaults.Cause(fault) is null)
        {
            throw new CatalogueDatabaseException(
                $"The row of table {Table} with id {row.GetGuid(0)} cannot be read ({fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}): correct it, or restore the database.", fault);
        }
    }
}
