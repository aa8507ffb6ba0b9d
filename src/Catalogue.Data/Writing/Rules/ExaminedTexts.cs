using System.Collections.Immutable;

namespace Catalogue.Data.Writing.Rules;

/// <summary>The texts that the text rules check, for any noun.</summary>
internal class ExaminedTexts(IEnumerable<ContentText> texts)
{
    // A longer text is refused for its length, and only its beginning is checked by the other rules.
    private const int MaxExaminedLength = 80_000;

    /// <summary>Every text, in the order of the fields.</summary>
    public ImmutableArray<ContentText> Texts { get; } = [.. texts];

    /// <summary>Every text, cut off where it is far too long.</summary>
    public IEnumerable<ContentText> TextsToLint =>
        Texts.Select(text => text.Text.Length <= MaxExaminedLength ? text : text with { Text = text.Text[..MaxExaminedLength] });
}
