using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Catalogue.Data.Naming;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Fields;

/// <summary>
/// Reads JSON values that CatalogueJson wrote, one by one. The reader is at the value, and after a call at its last token. For null, the
/// method's empty value is returned. Throws JsonException, or what Utf8JsonReader throws for a value of another kind.
/// </summary>
internal static class JsonReading
{
    public delegate T ReadOne<T>(ref Utf8JsonReader reader);

    /// <summary>Moves to the name of the next member of an object; false at its end.</summary>
    public static bool NextMember(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Moves to the end of this member.</summary>
    public static void PassOver(this ref Utf8JsonReader reader) => reader.Skip();

    public static JsonException Missing(string member) => new($"There is no \"{member}\".");

    /// <summary>Throws unless an object begins here.</summary>
    public static void Begin(this ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"{what} is an object, not {reader.TokenType}.");
    }

    /// <summary>An empty list for null.</summary>
    public static ImmutableArray<T> List<T>(this ref Utf8JsonReader reader, ReadOne<T> one)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return [];
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"A list is an array, not {reader.TokenType}.");
        var room = ArrayPool<T>.Shared.Rent(16);
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == room.Length)
                Grow(ref room);
            room[count++] = one(ref reader);
        }

        var list = room.AsSpan(0, count).ToImmutableArray();
        ArrayPool<T>.Shared.Return(room, clearArray: true);
        return list;
    }

    public static T? OrNull<T>(this ref Utf8JsonReader reader, ReadOne<T> one)
        where T : class => reader.TokenType == JsonTokenType.Null ? null : one(ref reader);

    public static T? ValueOrNull<T>(this ref Utf8JsonReader reader, ReadOne<T> one)
        where T : struct => reader.TokenType == JsonTokenType.Null ? null : one(ref reader);

    public static string? TextOrNull(this ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : Text(ref reader);

    public static string Text(ref Utf8JsonReader reader) => SharedText.Read(ref reader) ?? throw new JsonException("A text is null.");

    public static LocalizedText Localized(ref Utf8JsonReader reader) => LocalizedTextJsonConverter.Read(ref reader);

    public static Guid Id(ref Utf8JsonReader reader) => reader.GetGuid();

    public static bool Truth(ref Utf8JsonReader reader) => reader.GetBoolean();

    public static int Whole(ref Utf8JsonReader reader) => reader.GetInt32();

    public static decimal Amount(ref Utf8JsonReader reader) => reader.GetDecimal();

    public static DateOnly Day(ref Utf8JsonReader reader)
    {
        Span<char> letters = stackalloc char[16];
        return DateOnly.TryParseExact(
            letters[..Letters(ref reader, letters)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"'{reader.GetString()}' is no day of the form 2026-09-01.");
    }

    public static TimeOnly Hour(ref Utf8JsonReader reader) =>
        reader is { TokenType: JsonTokenType.String, HasValueSequence: false, ValueSpan: [_, _, (byte)':', ..] }
            && Utf8Parser.TryParse(reader.ValueSpan, out TimeSpan time, out var used, 'c')
            && used == reader.ValueSpan.Length && time >= TimeSpan.Zero && time < TimeSpan.FromDays(1)
            ? TimeOnly.FromTimeSpan(time)
            : throw new JsonException("An hour has the form 13:30:00.");

    public static TEnum Name<TEnum>(ref Utf8JsonReader reader)
        where TEnum : struct, Enum
    {
        Span<char> letters = stackalloc char[64];
        return UpperSnake<TEnum>.TryParse(letters[..Letters(ref reader, letters)], out var value)
            ? value
            : UpperSnake<TEnum>.Parse(reader.GetString() ?? "null");
    }

    // The number of characters; 0 when the text is longer than any valid value.
    private static int Letters(ref Utf8JsonReader reader, scoped Span<char> room) =>
        reader is { TokenType: JsonTokenType.String, HasValueSequence: false } && reader.ValueSpan.Length <= room.Length
            ? reader.CopyString(room)
            : 0;

    private static void Grow<T>(ref T[] room)
    {
        var larger = ArrayPool<T>.Shared.Rent(room.Length * 2);
        room.AsSpan().CopyTo(larger);
        ArrayPool<T>.Shared.Return(room, clearArray: true);
        room = larger;
    }
}
