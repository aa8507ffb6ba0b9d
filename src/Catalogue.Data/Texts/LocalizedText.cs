using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Catalogue.Data.Texts;

/// <summary>
/// A text in one or more languages, Dutch first and always there. In JSON a string is a text in Dutch alone; else an object of
/// BCP 47 tags to texts.
/// </summary>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public sealed record LocalizedText(ImmutableArray<Translation> Translations)
{
    public static LocalizedText InDutch(string text) => new([new Translation("nl", text)]);

    public string Dutch => Translations[0].Text;

    public bool Equals(LocalizedText? other) => other is not null && Translations.AsSpan().SequenceEqual(other.Translations.AsSpan());

    public override int GetHashCode() => Dutch.GetHashCode(StringComparison.Ordinal);
}

/// <summary>One language of a text. Language is a BCP 47 tag.</summary>
public sealed record Translation(string Language, string Text);
