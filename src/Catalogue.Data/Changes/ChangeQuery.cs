using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Naming;
using Catalogue.Data.Postgres;
using Npgsql;

namespace Catalogue.Data.Changes;

/// <summary>Reads the changes of the public catalogue after a cursor, in commit order.</summary>
internal static class ChangeQuery
{
    // Sorts after every kind of entry of the same commit.
    private const string EveryKind = "~";

    // One statement, and so one database snapshot: both positions and the changes are consistent.
    private const string Select =
        """
        SELECT v.epoch, c.public_version, m.id, c.kind, c.id, c.slug, c.tombstone,
            EXISTS (SELECT FROM catalogue_commit WHERE public AND number = $1 AND id = $2),
            EXISTS (SELECT FROM catalogue_commit WHERE public AND number = $5 AND id = $6)
        FROM catalogue_version v LEFT JOIN LATERAL (
            SELECT * FROM change
            WHERE public AND (public_version, kind COLLATE "C", id) > ($1, $3, $4) AND public_version <= $5
            ORDER BY public_version, kind COLLATE "C", id LIMIT $7
        ) c ON true LEFT JOIN catalogue_commit m ON m.public AND m.number = c.public_version
        ORDER BY c.public_version, c.kind COLLATE "C", c.id
        """;

    /// <summary>
    /// The cursor's place relative to the version shown; when it is Behind, also the changes between the two, at most the given number.
    /// </summary>
    public static async Task<(CursorPlace Place, ImmutableArray<Change> Changes)> RunAsync(
        NpgsqlDataSource database, ChangeCursor after, CatalogueVersion shown, int most, CancellationToken cancel)
    {
        await using var connection = await database.OpenVerifiedAsync(cancel);
        await using var command = new NpgsqlCommand(Select, connection);
        command.Parameters.Add(new() { Value = after.Version.PublicNumber });
        command.Parameters.Add(new() { Value = after.Version.PublicCommit });
        command.Parameters.Add(new() { Value = after.Stage == ChangeStage.Behind ? EveryKind : UpperSnake<EntryKind>.Name(after.Kind) });
        command.Parameters.Add(new() { Value = after.Id });
        command.Parameters.Add(new() { Value = shown.PublicNumber });
        command.Parameters.Add(new() { Value = shown.PublicCommit });
        command.Parameters.Add(new() { Value = (long)most });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var changes = ImmutableArray.CreateBuilder<Change>();
        while (await rows.ReadAsync(cancel))
        {
            var epoch = rows.GetGuid(0);
            if (epoch != after.Version.Epoch || !rows.GetBoolean(7))
                return (CursorPlace.Nowhere, []);
            if (epoch != shown.Epoch || !rows.GetBoolean(8) || after.Version.PublicNumber > shown.PublicNumber)
                return (CursorPlace.Ahead, []);
            if (!rows.IsDBNull(1))
                changes.Add(Read(rows, shown));
        }

        return (CursorPlace.Behind, changes.DrainToImmutable());
    }

    private static Change Read(NpgsqlDataReader row, CatalogueVersion version)
    {
        var (number, commit, kind, id) = (row.GetInt64(1), row.GetGuid(2), row.Name<EntryKind>(3), row.GetGuid(4));
        var cursor = new ChangeCursor(ChangeStage.Within, version with { PublicNumber = number, PublicCommit = commit }, kind, id);
        return new(cursor.Write(), number, kind, id, row.GetString(5), row.GetBoolean(6));
    }
}

/// <summary>
/// The place of a cursor: Nowhere in the history that the database has; Ahead of the server's version, which is still to be read; or Behind
/// it.
/// </summary>
internal enum CursorPlace
{
    Nowhere,
    Ahead,
    Behind,
}
