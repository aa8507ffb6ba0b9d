using System.Text.Json.Nodes;
using Catalogue.Data.Naming;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Files;

/// <summary>
/// The texts of an offer in its JSON form, by language: a string in Dutch, or an object of languages, each a string or an object with the
/// translation's marks.
/// </summary>
internal static class TranslationMarks
{
    public static string? TextIn(JsonNode? text, string language) => text switch
    {
        JsonObject translations => TextOf(translations[language]),
        not null when language == "nl" => TextOf(text),
        _ => null,
    };

    public static bool IsMachine(JsonNode? translation) =>
        (translation as JsonObject)?["origin"]?.GetValue<string>() == UpperSnake<TextOrigin>.Name(TextOrigin.Machine);

    public static bool IsReviewed(JsonNode? translation) =>
        (translation as JsonObject)?["reviewed"]?.GetValue<bool>() ?? !IsMachine(translation);

    /// <summary>
    /// The text with one language replaced, or removed when the translation is empty. An unchanged translation keeps its marks; a new one
    /// counts as made by a person.
    /// </summary>
    public static JsonNode? With(JsonNode? text, string language, string translation)
    {
        if (TextIn(text, language) == translation)
            return text;
        var translations = Spread(text);
        if (translation.Length == 0)
            translations.Remove(language);
        else
            translations[language] = translation;
        return Folded(translations);
    }

    /// <summary>The text with other marks in one language. Null keeps a mark.</summary>
    public static JsonNode? Marked(JsonNode? text, string language, bool? isMachine, bool? isReviewed)
    {
        var translations = Spread(text);
        var words = TextOf(translations[language])!;
        var machine = isMachine ?? IsMachine(translations[language]);
        var reviewed = isReviewed ?? (machine == IsMachine(translations[language]) ? IsReviewed(translations[language]) : !machine);
        translations[language] = !machine && reviewed ? words
            : new JsonObject { ["text"] = words, ["origin"] = UpperSnake<TextOrigin>.Name(machine ? TextOrigin.Machine : TextOrigin.Person),
                ["reviewed"] = reviewed };
        return Folded(translations);
    }

    private static string? TextOf(JsonNode? translation) =>
        (translation as JsonObject)?["text"]?.GetValue<string>() ?? (translation as JsonValue)?.GetValue<string>();

    private static JsonObject Spread(JsonNode? text) => text switch
    {
        null => [],
        JsonObject translations => (JsonObject)translations.DeepClone(),
        _ => new() { ["nl"] = text.DeepClone() },
    };

    private static JsonNode? Folded(JsonObject translations) => translations switch
    {
        [] => null,
        { Count: 1 } when translations["nl"] is JsonValue dutch => dutch.DeepClone(),
        _ => translations,
    };
}
