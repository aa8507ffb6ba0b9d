using System.Collections.Immutable;
using Npgsql;
using NpgsqlTypes;

namespace Catalogue.Data.Postgres;

/// <summary>
/// The query for one noun: Select returns one row per entry, the id first, its lists as arrays, and has no WHERE; Table is the one whose id
/// is filtered, with its first letter as alias. Entries come unordered: sorting hundreds of thousands takes longer than reading them.
/// </summary>
internal sealed record EntryQuery<T>(string Select, string Table, Func<NpgsqlDataReader, T> Read)
{
    /// <summary>
    /// Every entry, or those of the given ids that exist. Throws CatalogueDatabaseException, with the row's id, for a row that cannot be
    /// read.
    /// </summary>
    public async Task<ImmutableArray<T>> RunAsync(NpgsqlConnection connection, Guid[]? ids, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(ids is null ? Select : $"{Select} WHERE {Table[0]}.id = ANY($1)", connection);
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
            throw EntryQuery.Unreadable(Table, row.GetGuid(0), fault);
        }
    }
}

internal static class EntryQuery
{
    /// <summary>The exception for a row that cannot be read.</summary>
    public static CatalogueDatabaseException Unreadable(string table, Guid id, Exception fault) => new(
        $"The row of table {table} with id {id} cannot be read ({fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}): correct it, or "
        + "restore the database.",
        fault);
}
