using System.Collections.Immutable;

namespace Catalogue.Data.Curation.Rules;

/// <summary>What the rules of texts look at, whatever noun has them.</summary>
internal class ExaminedTexts(IEnumerable<ContentText> texts)
{
    // What is longer is refused for its length, and is not looked through to its end.
    private const int MostLookedThrough = 80_000;

    /// <summary>Every text of it, in the order of the fields.</summary>
    public ImmutableArray<ContentText> Texts { get; } = [.. texts];

    /// <summary>The same, each cut where it is far too long.</summary>
    public IEnumerable<ContentText> TextsToLint =>
        Texts.Select(text => text.Text.Length <= MostLookedThrough ? text : text with { Text = text.Text[..MostLookedThrough] });
}
