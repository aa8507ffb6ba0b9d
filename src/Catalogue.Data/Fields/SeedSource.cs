using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Fields;

/// <summary>
/// The fields of an object in a file. A file is complete: a field that it leaves out is empty, whatever its value was before.
/// </summary>
internal sealed class SeedSource(SeedEntry entry) : IFieldSource
{
    /// <summary>Reads an object of a file, starting from an empty one.</summary>
    public static T Read<T>(SeedEntry entry, FieldSet<T> fields)
        where T : class => Read(entry, fields, fields.Blank);

    public static T Read<T>(SeedEntry entry, FieldSet<T> fields, T blank)
        where T : class
    {
        var made = fields.Over(blank, new SeedSource(entry));
        if (fields.Fault(made) is { } fault)
            entry.Fault(fault.Field, fault.Message, fault.Remedy);
        return made;
    }

    public void AlsoCalled(string field, string former) => entry.AlsoCalled(field, former);

    public LocalizedText Text(string field, LocalizedText before) =>
        entry.Required(field, ValueForms.Localized) ?? LocalizedText.InDutch("");

    public LocalizedText? TextOrNone(string field, LocalizedText? before) => entry.Optional(field, ValueForms.Localized);

    public ImmutableArray<LocalizedText> Texts(string field, ImmutableArray<LocalizedText> before) =>
        entry.List(field, ValueForms.Localized);

    public string Word(string field, string before, ValueForm<string> form) => entry.Required(field, form) ?? "";

    public string? WordOrNone(string field, string? before, ValueForm<string> form) => entry.Optional(field, form);

    public ImmutableArray<string> Words(string field, ImmutableArray<string> before) => entry.List(field, ValueForms.Text);

    public Guid Reference(string field, Guid before, EntryKind kind) => entry.Reference(field, kind);

    public Guid? ReferenceOrNone(string field, Guid? before, EntryKind kind) => entry.OptionalReference(field, kind);

    public ImmutableArray<Guid> References(string field, ImmutableArray<Guid> before, EntryKind kind) => entry.References(field, kind);

    public T Value<T>(string field, T before, ValueForm<T> form)
        where T : struct => entry.Required(field, form);

    public T ValueOr<T>(string field, T before, T ordinary, ValueForm<T> form)
        where T : struct => entry.OptionalValue(field, form) ?? ordinary;

    public T? ValueOrNone<T>(string field, T? before, ValueForm<T> form)
        where T : struct => entry.OptionalValue(field, form);

    public ImmutableArray<T> Values<T>(string field, ImmutableArray<T> before, ValueForm<T> form)
        where T : struct => entry.Once(field, entry.List(field, form));

    public decimal? EuroOrNone(string field, decimal? before) => entry.OptionalValue(field, ValueForms.Euro);

    public Coordinates? PointOrNone(string field, Coordinates? before) => PartOrNone(field, before, PlaceFields.Point);

    public Address? AddressOfPlace(string field, Address? before) => PartOrNone(field, before, PlaceFields.Address);

    public Coordinates? PointOfPlace(string field, Coordinates? before) => PartOrNone(field, before, PlaceFields.Point);

    public Provenance Provenance(string field, Provenance before)
    {
        if (PartOrNone(field, before, ProvenanceFields.All) is { } provenance)
            return provenance;
        entry.Fault(field, "is missing", "give it");
        return before;
    }

    public T? PartOrNone<T>(string field, T? before, FieldSet<T> fields)
        where T : class => entry.Object(field, part => Read(part, fields));

    public ImmutableArray<T> Parts<T>(string field, ImmutableArray<T> before, FieldSet<T> fields)
        where T : class => entry.Objects(field, part => Read(part, fields));

    public T Whole<T>(T made)
        where T : class => made;
}
