using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Fields;

/// <summary>
/// Where the fields of an object get their values from: an input of a mutation, an entry of a file. Each is asked by its name and given the
/// value that stands, which it gives back where it says nothing. What is wrong it notes, and gives a stand-in. A form is how a value is
/// written in files.
/// </summary>
public interface IFieldSource
{
    /// <summary>The name by which files of before call a field, which is read where the field itself is not there.</summary>
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

    /// <summary>A value that there always is: the ordinary one where none is given.</summary>
    T ValueOr<T>(string field, T before, T ordinary, ValueForm<T> form)
        where T : struct;

    T? ValueOrNone<T>(string field, T? before, ValueForm<T> form)
        where T : struct;

    /// <summary>Values of which each stands once.</summary>
    ImmutableArray<T> Values<T>(string field, ImmutableArray<T> before, ValueForm<T> form)
        where T : struct;

    /// <summary>Euro and cents.</summary>
    decimal? EuroOrNone(string field, decimal? before);

    Coordinates? PointOrNone(string field, Coordinates? before);

    /// <summary>The address of a place of an offer, which staff give as members of the place itself.</summary>
    Address? AddressOfPlace(string field, Address? before);

    /// <summary>The point of a place of an offer, which staff give as members of the place itself.</summary>
    Coordinates? PointOfPlace(string field, Coordinates? before);

    Provenance Provenance(string field, Provenance before);

    T? PartOrNone<T>(string field, T? before, FieldSet<T> fields)
        where T : class;

    ImmutableArray<T> Parts<T>(string field, ImmutableArray<T> before, FieldSet<T> fields)
        where T : class;

    /// <summary>The object once every field has been asked.</summary>
    T Whole<T>(T made)
        where T : class;
}
