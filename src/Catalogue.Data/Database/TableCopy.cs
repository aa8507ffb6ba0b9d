using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Catalogue.Data.Database;

/// <summary>Writes rows by PostgreSQL's binary COPY, with EF Core's columns and conversions, in its transaction.</summary>
internal static class TableCopy
{
    /// <summary>Inserts rows: at once by COPY, or with the context's next save.</summary>
    public static Task InsertAsync<T>(this CatalogueContext context, IEnumerable<T> rows, bool isCopied, CancellationToken cancel)
        where T : class
    {
        if (isCopied)
            return WriteAsync(context, rows, cancel);
        context.AddRange(rows);
        return Task.CompletedTask;
    }

    public static async Task WriteAsync<T>(CatalogueContext context, IEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        var table = context.Model.FindEntityType(typeof(T))!;
        var columns = table.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never || !property.IsPrimaryKey())
            .Select(property => new Column(property)).ToList();
        var target = $"COPY {table.GetTableName()} ({string.Join(", ", columns.Select(column => column.Name))}) FROM STDIN (FORMAT BINARY)";
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(target, cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var column in columns)
            {
                if (column.ValueIn(row) is { } value)
                    await copy.WriteAsync(value, column.Type, cancel);
                else
                    await copy.WriteNullAsync(cancel);
            }
        }

        await copy.CompleteAsync(cancel);
    }

    private sealed class Column(IProperty property)
    {
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public string Type { get; } = property.GetColumnType();

        public object? ValueIn(object row) => property.GetGetter().GetClrValue(row) is { } value ? convert?.Invoke(value) ?? value : null;
    }
}
