namespace Catalogue.Data.Curation;

/// <summary>The nouns whose entries have changes of their own.</summary>
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
