namespace Catalogue.Data.Fields;

/// <summary>What a field holds; what is made from the lists of fields handles each of these.</summary>
public enum FieldKind
{
    /// <summary>A text by language.</summary>
    Text,

    /// <summary>A list of texts by language.</summary>
    Texts,

    /// <summary>A string that is not translated.</summary>
    Word,

    Words,

    /// <summary>The address of a page, a postcode, a code: a string around which white space does not count.</summary>
    Code,

    /// <summary>Another entry, by id; by slug in the form that files have.</summary>
    Reference,

    References,

    /// <summary>One of the names of an enum of the schema.</summary>
    Name,

    Names,
    Flag,
    Number,
    Day,
    Days,
    Time,

    /// <summary>An object with fields of its own.</summary>
    Part,

    Parts,
}
