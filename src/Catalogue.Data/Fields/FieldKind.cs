namespace Catalogue.Data.Fields;

/// <summary>The kind of value of a field; everything derived from the lists of fields handles each kind.</summary>
public enum FieldKind
{
    /// <summary>A localized text.</summary>
    Text,

    /// <summary>A list of localized texts.</summary>
    Texts,

    /// <summary>A string that is not translated.</summary>
    Word,

    Words,

    /// <summary>A web address, a postcode, a code: a string whose surrounding white space is trimmed.</summary>
    Code,

    /// <summary>A reference to another entry, by id; in files by slug.</summary>
    Reference,

    References,

    /// <summary>A value of an enum of the schema.</summary>
    Name,

    Names,
    Flag,
    Number,
    Day,
    Days,
    Time,

    /// <summary>A nested object with its own fields.</summary>
    Part,

    Parts,
}
