using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Texts;

/// <summary>
/// Reads and writes a LocalizedText as a string (Dutch alone) or an object of language tags, Dutch among them. A language is a string (a
/// person's, reviewed) or `{ "text", "origin", "reviewed" }`.
/// </summary>
public sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    internal static LocalizedText Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
            return SharedText.ReadDutch(ref reader);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A text is a string (Dutch) or an object of language tags and texts.");
        var translations = ImmutableArray.CreateBuilder<Translation>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = string.Intern(reader.GetString()!);
            reader.Read();
            translations.Insert(language == "nl" ? 0 : translations.Count, ReadTranslation(ref reader, language));
        }

        if (translations.Count == 0 || translations[0].Language != "nl")
            throw new JsonException("A text has no Dutch: add \"nl\".");
        return new LocalizedText(translations.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        if (value.Translations is [var dutch] && IsPlain(dutch))
        {
            writer.WriteStringValue(dutch.Text);
            return;
        }

        writer.WriteStartObject();
        foreach (var translation in value.Translations)
            WriteTranslation(writer, translation);
        writer.WriteEndObject();
    }

    private static bool IsPlain(Translation translation) => translation is { Origin: TextOrigin.Person, IsReviewed: true };

    private static Translation ReadTranslation(ref Utf8JsonReader reader, string language)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new Translation(language, reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"The text in '{language}' is neither a string nor an object with \"text\".");
        string? text = null;
        var origin = TextOrigin.Person;
        bool? reviewed = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString();
            reader.Read();
            switch (member)
            {
                case "text":
                    text = reader.GetString();
                    break;
                case "origin" when UpperSnake<TextOrigin>.TryParse(reader.GetString(), out var given):
                    origin = given;
                    break;
                case "reviewed":
                    reviewed = reader.GetBoolean();
                    break;
                default:
                    throw new JsonException(
                        $"The text in '{language}' has \"text\", \"origin\" (PERSON, MACHINE) and \"reviewed\" (true, false).");
            }
        }

        return new Translation(
            language,
            text ?? throw new JsonException($"The text in '{language}' is null."),
            origin,
            reviewed ?? origin == TextOrigin.Person);
    }

    private static void WriteTranslation(Utf8JsonWriter writer, Translation translation)
    {
        if (IsPlain(translation))
        {
            writer.WriteString(translation.Language, translation.Text);
            return;
        }

        writer.WriteStartObject(translation.Language);
        writer.WriteString("text", translation.Text);
        writer.WriteString("origin", UpperSnake<TextOrigin>.Name(translation.Origin));
        writer.WriteBoolean("reviewed", translation.IsReviewed);
        writer.WriteEndObject();
    }
}
