using System.Text.Json;

namespace Catalogue.Data.Fields;

/// <summary>
/// Reads objects and lists of JSON so that equal ones mostly become one object and are parsed once: levels, places and times that many
/// offers share. The cache is bounded: a new value replaces the one in its slot.
/// </summary>
internal static class SharedPart<T>
{
    private const int MostBytes = 512;
    private const int Places = 1 << 13;

    // As in SharedText: two threads in one slot cost at most a second copy.
    private static readonly Part?[] Parts = new Part?[Places];

    /// <summary>The value at the reader.</summary>
    public static T Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, JsonReading.ReadOne<T> one)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return one(ref reader);
        var after = reader;
        after.Skip();
        var said = json[(int)reader.TokenStartIndex..(int)after.BytesConsumed];
        if (said.Length > MostBytes)
            return one(ref reader);
        var place = PlaceOf(said);
        if (Parts[place] is { } known && said.SequenceEqual(known.Json))
        {
            reader = after;
            return known.Value;
        }

        var value = one(ref reader);
        Parts[place] = new(said.ToArray(), value);
        return value;
    }

    private static int PlaceOf(ReadOnlySpan<byte> said)
    {
        var hash = default(HashCode);
        hash.AddBytes(said);
        return hash.ToHashCode() & (Places - 1);
    }

    private sealed record Part(byte[] Json, T Value);
}
