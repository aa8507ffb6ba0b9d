using System.Collections.Immutable;

namespace Catalogue.Data.Search;

/// <summary>
/// A name that begins as someone types: Text in the language asked, in parts that together are it. Entry is the entry named.
/// </summary>
public sealed record Suggestion(SuggestionKind Kind, string Text, ImmutableArray<TextPart> Parts, object Entry);

/// <summary>What a suggestion names, in the order in which equally good ones come.</summary>
public enum SuggestionKind
{
    Theme,
    Neighbourhood,
    Organisation,
    Offer,
}
