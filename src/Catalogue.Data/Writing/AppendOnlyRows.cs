using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Entries;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Catalogue.Data.Writing;

/// <summary>
/// Append-only rows: revisions and the audit log. The server's role can only insert them through functions, which set time and number
/// (Migrations/0012_kept_rows.sql, docs/decisions/0025) and take everything else as given. Several revisions of one entry are ordered by
/// version.
/// </summary>
internal static class AppendOnlyRows
{
    // Rows per statement: contents with all their texts, some megabytes. A statement may have more, because the functions number the
    // revisions of an entry back from the last one that they are given.
    private const int Most = 500;

    /// <summary>Removes the append-only rows from what a context saves, and returns them.</summary>
    public static IReadOnlyList<object> TakeFrom(CatalogueContext context)
    {
        var added = context.ChangeTracker.Entries().Where(
            row => row is { State: EntityState.Added, Entity: OfferRevisionRow or EntryRevisionRow or AuditRow }).ToList();
        foreach (var row in added)
            row.State = EntityState.Detached;
        return [.. added.Select(row => row.Entity)];
    }

    /// <summary>Inserts them, once the entries they refer to are written.</summary>
    public static async Task SendAsync(CatalogueContext context, IReadOnlyCollection<object> rows, CancellationToken cancel)
    {
        foreach (var chunk in InStatements(rows.OfType<OfferRevisionRow>(), row => row.Offer, row => row.Version))
        {
            await CallAsync(context, "keep_offer_revisions", cancel,
                Ids(chunk, row => row.Offer), Json(chunk, row => CatalogueJson.Write(row.Content)), Texts(
                    chunk, row => UpperSnake<OfferStatus>.Name(row.Status)),
                Texts(chunk, row => row.Who),
                Texts(chunk, row => row.What),
                Texts(chunk, row => row.Name),
                Texts(chunk, row => row.Remark));
        }

        foreach (var chunk in InStatements(rows.OfType<EntryRevisionRow>(), row => row.EntryId, row => row.Version))
        {
            await CallAsync(context, "keep_entry_revisions", cancel,
                Texts(chunk, row => UpperSnake<EntryKind>.Name(row.Kind)), Ids(chunk, row => row.EntryId), Json(chunk, row => row.Content),
                Texts(chunk, row => row.Who),
                Texts(chunk, row => row.What),
                Texts(chunk, row => row.Name),
                Texts(chunk, row => row.Remark));
        }

        foreach (var chunk in rows.OfType<AuditRow>().Chunk(Most))
        {
            await CallAsync(context, "keep_audit", cancel,
                Texts(chunk, row => row.Who), Texts(chunk, row => row.What), Texts(
                    chunk, row => row.Kind is { } kind ? UpperSnake<EntryKind>.Name(kind) : null),
                Ids(chunk, row => row.EntryId), Json(chunk, row => row.Details));
        }
    }

    // All revisions of an entry in one statement, in order.
    private static IEnumerable<T[]> InStatements<T>(IEnumerable<T> rows, Func<T, Guid> entry, Func<T, int> version)
    {
        var statement = new List<T>();
        foreach (var revisions in rows.GroupBy(entry))
        {
            statement.AddRange(revisions.OrderBy(version));
            if (statement.Count < Most)
                continue;
            yield return [.. statement];
            statement.Clear();
        }

        if (statement.Count > 0)
            yield return [.. statement];
    }

    private static async Task CallAsync(
        CatalogueContext context, string function, CancellationToken cancel, params NpgsqlParameter[] columns)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await using var call = new NpgsqlCommand(
            $"SELECT {function}({string.Join(", ", columns.Select((_, index) => $"${index + 1}"))})", connection);
        call.CommandTimeout = context.Database.GetCommandTimeout() ?? call.CommandTimeout;
        call.Parameters.AddRange(columns);
        await call.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlParameter Ids<T>(T[] rows, Func<T, Guid?> id) =>
        new() { Value = rows.Select(id).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };

    private static NpgsqlParameter Texts<T>(T[] rows, Func<T, string?> text) =>
        new() { Value = rows.Select(text).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter Json<T>(T[] rows, Func<T, string?> json) =>
        new() { Value = rows.Select(json).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };
}
