using System.Collections.Immutable;
using Catalogue.Data.Database;
using Catalogue.Data.Fields;
using Catalogue.Data.Naming;
using Npgsql;
using NpgsqlTypes;

namespace Catalogue.Data.Postgres;

/// <summary>Reads column types for which Npgsql has no method.</summary>
internal static class RowValues
{
    public static T Json<T>(this NpgsqlDataReader row, int column)
        where T : class =>
        CatalogueJson.Read<T>(row.GetFieldValue<byte[]>(column));

    public static T? JsonOrNull<T>(this NpgsqlDataReader row, int column)
        where T : class =>
        row.IsDBNull(column) ? null : row.Json<T>(column);

    public static T? ValueOrNull<T>(this NpgsqlDataReader row, int column)
        where T : struct =>
        row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    public static Coordinates? CoordinatesOrNull(this NpgsqlDataReader row, int column) =>
        row.ValueOrNull<NpgsqlPoint>(column) is { } point ? new(Latitude: point.Y, Longitude: point.X) : null;

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static TEnum Name<TEnum>(this NpgsqlDataReader row, int column)
        where TEnum : struct, Enum =>
        UpperSnake<TEnum>.Parse(row.GetString(column));

    public static ImmutableArray<T> List<T>(this NpgsqlDataReader row, int column) => [.. row.GetFieldValue<T[]>(column)];
}
