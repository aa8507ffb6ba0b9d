namespace Catalogue.Data.Search;

/// <summary>What a document of the index is about: an offer, or something that offers are found by.</summary>
internal enum SearchNoun
{
    Offer,
    Organisation,
    School,
    Neighbourhood,
    Municipality,
    Theme,
    TargetGroup,
    Level,
    Network,
}
