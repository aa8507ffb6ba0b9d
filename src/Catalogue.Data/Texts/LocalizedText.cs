using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Catalogue.Data.Texts;

/// <summary>
/// A text in one or more languages, Dutch first and always present. In JSON a string is a text in Dutch alone; otherwise an object from BCP
/// 47 tags to texts.
/// </summary>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public sealed record LocalizedText(ImmutableArray<Translation> Translations)
{
    public static LocalizedText InDutch(string text) => new([new Translation("nl", text)]);

    /// <summary>A message for people who write to the catalogue.</summary>
    public static LocalizedText InDutchAndEnglish(string dutch, string english) =>
        new([new Translation("nl", dutch), new Translation("en", english)]);

    public string Dutch => Translations[0].Text;

    /// <summary>
    /// The translation for a BCP 47 tag: of that tag, else of the nearest broader one (fr for fr-BE; RFC 4647 §3.4 lookup), else Dutch.
    /// </summary>
    public Translation In(string language)
    {
        // Most texts are in Dutch alone, and most readers ask for Dutch.
        if (Translations.Length == 1)
            return Translations[0];
        foreach (var tag in LanguageRange.LookUp(language))
        {
            foreach (var translation in Translations)
            {
                if (tag.Equals(translation.Language, StringComparison.OrdinalIgnoreCase))
                    return translation;
            }
        }

        return Translations[0];
    }

    /// <summary>The text without invisible characters.</summary>
    public LocalizedText WithoutInvisible() =>
        Translations.All(translation => InvisibleCharacters.TakeOut(translation.Text).Length == translation.Text.Length)
        ? this
        : new([.. Translations.Select(translation => translation with { Text = InvisibleCharacters.TakeOut(translation.Text) })]);

    public bool Equals(LocalizedText? other) => other is not null && Translations.AsSpan().SequenceEqual(other.Translations.AsSpan());

    public override int GetHashCode() => Dutch.GetHashCode(StringComparison.Ordinal);
}

/// <summary>
/// One language of a text. Language is a BCP 47 tag. A text by a person counts as reviewed and one by a machine does not, unless stated
/// otherwise.
/// </summary>
public sealed record Translation(string Language, string Text, TextOrigin Origin = TextOrigin.Person, bool IsReviewed = true);

/// <summary>Who made a translation.</summary>
public enum TextOrigin
{
    Person,
    Machine,
}
