using System.Text.Json;

namespace Catalogue.Data;

/// <summary>
/// Reads objects and lists of JSON so that those that say the very same are mostly one object and parsed once: the levels, places and hours
/// that many offers have in common. What is remembered is bounded, and a newer part takes the place of another.
/// </summary>
internal static class SharedPart<T>
{
    private const int MostBytes = 512;
    private const int Places = 1 << 13;

    // As with SharedText, two threads at one place cost a second copy at most.
    private static readonly Part?[] Parts = new Part?[Places];

    /// <summary>The value on which the reader of this JSON stands.</summary>
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
