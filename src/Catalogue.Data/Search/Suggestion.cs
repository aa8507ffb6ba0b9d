using System.Collections.Immutable;

namespace Catalogue.Data.Search;

/// <summary>
/// A suggestion while someone types: Text in the requested language, also as parts that make up the text. Entry is the suggested entry.
/// </summary>
public sealed record Suggestion(SuggestionKind Kind, string Text, ImmutableArray<TextPart> Parts, object Entry);

/// <summary>The kind of entry that a suggestion names, in the order used among equally good ones.</summary>
public enum SuggestionKind
{
    Theme,
    Neighbourhood,
    Organisation,
    Offer,
}
