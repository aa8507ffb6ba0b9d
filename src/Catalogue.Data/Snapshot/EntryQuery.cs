using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// One noun as it is read from the database: Select has one row per entry, the id first, its lists as arrays in it, and no WHERE; Table is the one whose id
/// chooses, and has its first letter as alias. Entries come in no particular order: sorting hundreds of thousands takes longer than reading them.
/// </summary>
internal sealed record EntryQuery<T>(string Select, string Table, Func<NpgsqlDataReader, T> Read)
{
    // Few enough that what waits is read and gone before the collector takes it for something that stays.
    private const int Batch = 100;

    /// <summary>Every entry, or those of the ids given that are there. Throws CatalogueDatabaseException for a row that cannot be read, naming it.</summary>
    public async Task<ImmutableArray<T>> RunAsync(NpgsqlConnection connection, Guid[]? ids, CancellationToken cancel)
    {
        var entries = ImmutableArray.CreateBuilder<T>();
        await foreach (var batch in BatchesAsync(connection, ids, cancel))
            entries.AddRange(batch);
        return entries.DrainToImmutable();
    }

    /// <summary>The same, some at a time, for one who goes on working while the others are read.</summary>
    public async IAsyncEnumerable<T[]> BatchesAsync(NpgsqlConnection connection, Guid[]? ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(ids is null ? Select : $"{Select} WHERE {Table[0]}.id = ANY($1)", connection);
        if (ids is not null)
            command.Parameters.Add(new() { Value = ids, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var batch = new List<T>(Batch);
        while (await rows.ReadAsync(cancel))
        {
            batch.Add(ReadOne(rows));
            if (batch.Count < Batch)
                continue;
            yield return [.. batch];
            batch.Clear();
        }

        if (batch.Count > 0)
            yield return [.. batch];
    }

    /// <summary>The sentence for a row that cannot be read.</summary>
    public CatalogueDatabaseException Unreadable(Guid id, Exception fault) => new(
        $"The row of table {Table} with id {id} cannot be read ({fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}): correct it, or restore the database.", fault);

    private T ReadOne(NpgsqlDataReader row)
    {
        try
        {
            return Read(row);
        }
        catch (Exception fault) when (DatabaseFaults.Cause(fault) is null)
        {
            throw Unreadable(row.GetGuid(0), fault);
        }
    }
}
