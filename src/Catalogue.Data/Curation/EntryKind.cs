namespace Catalogue.Data.Curation;

/// <summary>The nouns whose entries change by themselves.</summary>
public enum EntryKind
{
    Municipality,
    Neighbourhood,
    School,
    Organisation,
    Theme,
    Platform,
    Offer,
}
