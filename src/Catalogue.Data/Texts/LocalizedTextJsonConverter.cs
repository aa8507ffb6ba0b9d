using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Data.Texts;

/// <summary>Reads and writes a LocalizedText as a string (Dutch alone) or an object of language tags, Dutch among them.</summary>
public sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return LocalizedText.InDutch(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A text is a string (Dutch) or an object of language tags and texts.");
        var translations = ImmutableArray.CreateBuilder<Translation>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString()!;
            reader.Read();
            var translation = new Translation(language, reader.GetString() ?? throw new JsonException($"The text in '{language}' is null."));
            if (language == "nl")
                translations.Insert(0, translation);
            else
                translations.Add(translation);
        }

        if (translations.Count == 0 || translations[0].Language != "nl")
            throw new JsonException("A text has no Dutch: add \"nl\".");
        return new LocalizedText(translations.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        if (value.Translations.Length == 1)
        {
            writer.WriteStringValue(value.Dutch);
            return;
        }

        writer.WriteStartObject();
        foreach (var translation in value.Translations)
            writer.WriteString(translation.Language, translation.Text);
        writer.WriteEndObject();
    }
}
