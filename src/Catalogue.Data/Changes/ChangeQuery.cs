using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Snapshot;
using Npgsql;

namespace Catalogue.Data.Changes;

/// <summary>Reads the changes of the public catalogue behind a cursor, in the order of their commits.</summary>
internal static class ChangeQuery
{
    // Behind every kind of entry of the same commit.
    private const string EveryKind = "~";

    // One statement sees one moment: the epoch is that of the changes beside it.
    private const string Select =
        """
        SELECT v.epoch, c.public_version, c.kind, c.id, c.slug, c.tombstone
        FROM catalogue_version v LEFT JOIN LATERAL (
            SELECT * FROM change
            WHERE public AND (public_version, kind COLLATE "C", id) > ($1, $2, $3) AND public_version <= $4
            ORDER BY public_version, kind COLLATE "C", id LIMIT $5
        ) c ON true
        ORDER BY c.public_version, c.kind COLLATE "C", c.id
        """;

    /// <summary>At most so many, none of them newer than the version given; null when the epoch is another than its.</summary>
    public static async Task<ImmutableArray<Change>?> RunAsync(NpgsqlDataSource database, ChangeCursor after, CatalogueVersion until, int most, CancellationToken cancel)
    {
        await using var connection = await database.OpenLivingAsync(cancel);
        await using var command = new NpgsqlCommand(Select, connection);
        command.Parameters.Add(new() { Value = after.Version.PublicNumber });
        command.Parameters.Add(new() { Value = after.Stage == ChangeStage.Behind ? EveryKind : UpperSnake<EntryKind>.Name(after.Kind) });
        command.Parameters.Add(new() { Value = after.Id });
        command.Parameters.Add(new() { Value = until.PublicNumber });
        command.Parameters.Add(new() { Value = (long)most });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var changes = ImmutableArray.CreateBuilder<Change>();
        while (await rows.ReadAsync(cancel))
        {
            if (rows.GetGuid(0) != until.Epoch)
                return null;
            if (!rows.IsDBNull(1))
                changes.Add(Read(rows, until));
        }

        return changes.DrainToImmutable();
    }

    private static Change Read(NpgsqlDataReader row, CatalogueVersion version)
    {
        var (number, kind, id) = (row.GetInt64(1), row.Name<EntryKind>(2), row.GetGuid(3));
        var cursor = new ChangeCursor(ChangeStage.Within, version with { PublicNumber = number }, kind, id);
        return new(cursor.Write(), number, kind, id, row.GetString(4), row.GetBoolean(5));
    }
}
