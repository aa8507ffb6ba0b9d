namespace Catalogue.Data.Files;

/// <summary>
/// A column of the CSV of offers. Name is the path of its value in the JSON form of an offer; a localized column occurs once per language
/// ("title.nl").
/// </summary>
internal sealed record OfferColumn(string Name, CellKind Kind)
{
    /// <summary>The former name in files: still read, no longer written.</summary>
    public string? Former { get; init; }
}

/// <summary>How a cell writes its value.</summary>
internal enum CellKind
{
    Text,
    Localized,

    /// <summary>A slug or a name of the schema; surrounding white space is trimmed.</summary>
    Word,

    /// <summary>A date, in ISO form or as Belgian spreadsheets write it (CellDay).</summary>
    Day,
    Number,
    Flag,

    /// <summary>Texts separated by ;, with ; escaped as \;.</summary>
    List,

    /// <summary>As in the JSON form.</summary>
    Json,

    /// <summary>A list of slugs: of a municipality, meaning all of it, or of a neighbourhood.</summary>
    Areas,

    /// <summary>A list of slugs, or JSON when partners have roles.</summary>
    Partners,

    /// <summary>A list of text columns ("title.fr") that were translated by machine, or that are not reviewed.</summary>
    Marks,
}
