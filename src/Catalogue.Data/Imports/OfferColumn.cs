namespace Catalogue.Data.Imports;

/// <summary>
/// A column of the CSV of offers. Name is the path of its value in the JSON form of an offer; a localized one has a column for each
/// language ("title.nl").
/// </summary>
internal sealed record OfferColumn(string Name, CellKind Kind)
{
    /// <summary>What files of before call it; it is read, and not written any more.</summary>
    public string? Former { get; init; }
}

/// <summary>How a cell writes its value.</summary>
internal enum CellKind
{
    Text,
    Localized,

    /// <summary>A slug or a name of the schema: what stands around it does not count.</summary>
    Word,

    /// <summary>A day, as the schema writes it or as a spreadsheet of this country does (CellDay).</summary>
    Day,
    Number,
    Flag,

    /// <summary>Texts with ; between, a ; within one written \;.</summary>
    List,

    /// <summary>As the JSON form writes it.</summary>
    Json,

    /// <summary>A list of slugs: a municipality's is all of it, a neighbourhood's that part.</summary>
    Areas,

    /// <summary>A list of slugs, or JSON where they have roles.</summary>
    Partners,

    /// <summary>A list of columns of texts ("title.fr") that were made by a machine, or that nobody has reviewed.</summary>
    Marks,
}
