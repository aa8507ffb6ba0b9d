using System.Collections.Immutable;

namespace Catalogue.Data.Search;

/// <summary>
/// A text of an offer that contains words of a search, split into parts that make up the whole text. Language is the BCP 47 tag of the
/// text.
/// </summary>
public sealed record TextMatch(SearchField Field, string Language, ImmutableArray<TextPart> Parts);

/// <summary>A part of a text: a word that was searched for, or the text between two.</summary>
public sealed record TextPart(string Text, bool IsMatch);

/// <summary>What an offer is found by: its texts, and the names and labels of what it names.</summary>
public enum SearchField
{
    Title,
    Summary,
    Description,
    Eligibility,
    Preparation,
    Place,
    PreviousName,
    Theme,
    Organisation,
    Partner,
    School,
    Neighbourhood,
    Municipality,
    TargetGroup,
    Level,
    Network,
    Age,
}
