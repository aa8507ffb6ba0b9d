using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Fields;

/// <summary>A field of an object: its name in JSON, in the schema and in files, and its kind.</summary>
public abstract class Field
{
    private protected Field(PropertyInfo property) => (Property, Name) = (property, JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    public string Name { get; }

    public abstract FieldKind Kind { get; }

    /// <summary>The fields of a nested object, or of each object in a list.</summary>
    public abstract FieldSet? Within { get; }

    /// <summary>The former name in JSON and files: still read, no longer written.</summary>
    public abstract string? Former { get; }

    internal PropertyInfo Property { get; }
}

/// <summary>A field of the record type T.</summary>
internal abstract class Field<T>(PropertyInfo property) : Field(property)
    where T : class
{
    public abstract bool IsRequired { get; }

    public abstract string? Group { get; }

    /// <summary>The same field for another record type that has it.</summary>
    public abstract Field<TOther>? Of<TOther>()
        where TOther : class;

    /// <summary>Sets the field to the value at the reader; json is the whole JSON being read.</summary>
    public abstract void Read(ref Utf8JsonReader reader, byte[] json, T target);

    public abstract void Take(IFieldSource source, T target);

    public abstract JsonNode? Write(T owner, Func<Guid, string> slugOf);

    public abstract bool SaysNothing(T owner);

    public abstract void Copy(T from, T to);

    /// <summary>The entries that the field refers to, each with its path.</summary>
    public abstract IEnumerable<FieldReference> References(T owner);

    /// <summary>Replaces references; false when nothing changed.</summary>
    public abstract bool Rename(T target, Func<Guid, Guid> now);

    public abstract object? ValueOf(T owner);

    /// <summary>Throws InvalidCastException unless the field is a text by language.</summary>
    public abstract void SetText(T target, LocalizedText text);
}

internal sealed class Field<T, TValue>(PropertyInfo property, Kind<TValue> kind) : Field<T>(property)
    where T : class
{
    private readonly Func<T, TValue> get = property.GetMethod!.CreateDelegate<Func<T, TValue>>();

    // Also calls init accessors: only FieldSet does this, on an object that is not shared yet.
    private readonly Action<T, TValue> set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();

    public override FieldKind Kind => kind.Is;

    public override FieldSet? Within => kind.Within;

    public override string? Former => kind.Former;

    public override bool IsRequired => kind.IsRequired;

    public override string? Group => kind.Group;

    public override Field<TOther>? Of<TOther>() =>
        typeof(TOther).GetProperty(Property.Name) is { } same ? new Field<TOther, TValue>(same, kind) : null;

    // A nested object is read without the JSON that could identify a shared one.
    public override void Read(ref Utf8JsonReader reader, byte[] json, T target) =>
        set(target, kind.IsShared && json.Length > 0 ? SharedPart<TValue>.Read(ref reader, json, kind.Read) : kind.Read(ref reader));

    public override void Take(IFieldSource source, T target)
    {
        if (Former is not null)
            source.AlsoCalled(Name, Former);
        set(target, kind.Take(source, Name, get(target)));
    }

    public override JsonNode? Write(T owner, Func<Guid, string> slugOf) => kind.Write(get(owner), slugOf);

    public override bool SaysNothing(T owner) => kind.IsNothing(get(owner));

    public override void Copy(T from, T to) => set(to, get(from));

    public override IEnumerable<FieldReference> References(T owner) => kind.References(get(owner))
        .Select(reference => reference with { Path = reference.Path.Length == 0 ? Name : $"{Name}.{reference.Path}" });

    public override bool Rename(T target, Func<Guid, Guid> now)
    {
        var before = get(target);
        var after = kind.Renamed(before, now);
        if (EqualityComparer<TValue>.Default.Equals(before, after))
            return false;
        set(target, after);
        return true;
    }

    public override object? ValueOf(T owner) => get(owner);

    public override void SetText(T target, LocalizedText text) => set(target, (TValue)(object)text);
}
