using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Fields;

/// <summary>
/// Where the fields of an object get their values: an input of a mutation, an entry of a file. For each field it gets the name and the
/// present value, which it returns when it has no value for it. It records faults, and returns a placeholder then. A form is how a value is
/// written in files.
/// </summary>
public interface IFieldSource
{
    /// <summary>A former name of a field in files, read when the field itself is absent.</summary>
    void AlsoCalled(string field, string former);

    LocalizedText Text(string field, LocalizedText before);

    LocalizedText? TextOrNone(string field, LocalizedText? before);

    ImmutableArray<LocalizedText> Texts(string field, ImmutableArray<LocalizedText> before);

    string Word(string field, string before, ValueForm<string> form);

    string? WordOrNone(string field, string? before, ValueForm<string> form);

    ImmutableArray<string> Words(string field, ImmutableArray<string> before);

    Guid Reference(string field, Guid before, EntryKind kind);

    Guid? ReferenceOrNone(string field, Guid? before, EntryKind kind);

    ImmutableArray<Guid> References(string field, ImmutableArray<Guid> before, EntryKind kind);

    T Value<T>(string field, T before, ValueForm<T> form)
        where T : struct;

    /// <summary>A value that always exists: the default when none is given.</summary>
    T ValueOr<T>(string field, T before, T ordinary, ValueForm<T> form)
        where T : struct;

    T? ValueOrNone<T>(string field, T? before, ValueForm<T> form)
        where T : struct;

    /// <summary>A list without duplicates.</summary>
    ImmutableArray<T> Values<T>(string field, ImmutableArray<T> before, ValueForm<T> form)
        where T : struct;

    /// <summary>Euros and cents.</summary>
    decimal? EuroOrNone(string field, decimal? before);

    Coordinates? PointOrNone(string field, Coordinates? before);

    /// <summary>The address of a place of an offer; staff give its members directly on the place.</summary>
    Address? AddressOfPlace(string field, Address? before);

    /// <summary>The coordinates of a place of an offer; staff give their members directly on the place.</summary>
    Coordinates? PointOfPlace(string field, Coordinates? before);

    Provenance Provenance(string field, Provenance before);

    T? PartOrNone<T>(string field, T? before, FieldSet<T> fields)
        where T : class;

    ImmutableArray<T> Parts<T>(string field, ImmutableArray<T> before, FieldSet<T> fields)
        where T : class;

    /// <summary>The finished object, once every field has been asked for.</summary>
    T Whole<T>(T made)
        where T : class;
}
