using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Data.Texts;

/// <summary>
/// Reads short texts of JSON so that equal ones mostly become one object: places, streets, links and phrases that hundreds of offers share.
/// The cache is bounded: a new text replaces the one in its slot.
/// </summary>
internal sealed class SharedText : JsonConverter<string>
{
    private const int MostBytes = 128;
    private const int Places = 1 << 15;

    // References are written atomically and strings are immutable: two threads in one slot cost at most a second copy.
    private static readonly string?[] Texts = new string?[Places];
    private static readonly LocalizedText?[] DutchTexts = new LocalizedText?[Places];

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public static string? Read(ref Utf8JsonReader reader) => IsShort(ref reader) ? Find(ref reader).Text : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    // Property names of dictionaries are not cached; without these two overrides a dictionary could be neither read nor written.
    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);

    /// <summary>Reads a string as a text in Dutch alone.</summary>
    public static LocalizedText ReadDutch(ref Utf8JsonReader reader)
    {
        if (!IsShort(ref reader))
            return LocalizedText.InDutch(reader.GetString()!);
        var (place, text) = Find(ref reader);
        var known = DutchTexts[place];
        return ReferenceEquals(known?.Dutch, text) ? known! : DutchTexts[place] = LocalizedText.InDutch(text);
    }

    private static bool IsShort(ref Utf8JsonReader reader) =>
        reader is { TokenType: JsonTokenType.String, HasValueSequence: false, ValueSpan.Length: <= MostBytes };

    private static (int Place, string Text) Find(ref Utf8JsonReader reader)
    {
        Span<char> buffer = stackalloc char[MostBytes];
        var text = buffer[..reader.CopyString(buffer)];
        var place = string.GetHashCode(text, StringComparison.Ordinal) & (Places - 1);
        return Texts[place] is { } known && text.SequenceEqual(known) ? (place, known) : (place, Texts[place] = text.ToString());
    }
}
