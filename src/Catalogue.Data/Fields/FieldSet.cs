using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Fields;

/// <summary>
/// THE list of the fields of an object, each once; all code that reads, writes, compares or merges such objects is derived from it.
/// </summary>
public abstract class FieldSet : IEnumerable<Field>
{
    private protected FieldSet()
    {
    }

    public abstract IEnumerator<Field> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The values that an object of this type has, in the order of the list; null where it has none.</summary>
    internal abstract IEnumerable<(Field Field, object? Value)> Values(object owner);

    /// <summary>The field at a path of names ("price.note"); null when there is none.</summary>
    public Field? Find(string path)
    {
        var cut = path.IndexOf('.', StringComparison.Ordinal);
        var field = this.FirstOrDefault(field => field.Name == (cut < 0 ? path : path[..cut]));
        return cut < 0 ? field : field?.Within?.Find(path[(cut + 1)..]);
    }
}

/// <summary>The fields of a T. Blank makes an empty one; What is its name in an error ("A place").</summary>
public sealed class FieldSet<T> : FieldSet
    where T : class
{
    // The compiler-generated clone method of a record; the copy is only changed before it is shared.
    private static readonly Func<T, T> Copied =
        typeof(T).GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public)!.CreateDelegate<Func<T, T>>();

    private readonly List<Field<T>> fields = [];
    private readonly Func<T> blank;

    /// <summary>
    /// Fault reports what is wrong with an object whose fields are each valid; its field is "" for the object itself. IsNoneWhenBlank: an
    /// input that leaves such an object empty removes it.
    /// </summary>
    internal FieldSet(string what, Func<T> blank, Func<T, FieldFault?>? fault = null, bool isNoneWhenBlank = false) =>
        (What, this.blank, Fault, IsNoneWhenBlank) = (what, blank, fault ?? (_ => null), isNoneWhenBlank);

    public T Blank => blank();

    public bool IsNoneWhenBlank { get; }

    internal Func<T, FieldFault?> Fault { get; }

    internal string What { get; }

    internal IReadOnlyList<Field<T>> Fields => fields;

    internal FieldReader<T> Reader => field ??= new(What, InOrderOfRecord.Select(one => ((Field)one, (Field<T>?)one)));

    // The serializer's order, so that reading what it wrote goes straight from front to back.
    internal Field<T>[] InOrderOfRecord => field ??= [.. fields.OrderBy(one => one.Property.MetadataToken)];

    public override IEnumerator<Field> GetEnumerator() => fields.GetEnumerator();

    /// <summary>The fields that staff must give for a new object.</summary>
    public IEnumerable<string> Required =>
        fields.Where(one => one is { IsRequired: true, Kind: not FieldKind.Part }).Select(one => one.Name);

    /// <summary>Its own localized texts, without those of nested objects, in the order of the list.</summary>
    public IEnumerable<string> TextNames => TextFields.Select(text => text.Name);

    private IEnumerable<Field<T>> TextFields => fields.Where(one => one.Kind == FieldKind.Text);

    /// <summary>The text of a field in TextNames; null when the owner has none.</summary>
    public LocalizedText? TextOf(T owner, string field) => (LocalizedText?)TextFields.First(text => text.Name == field).ValueOf(owner);

    public T WithText(T owner, string field, LocalizedText text)
    {
        var made = Copied(owner);
        TextFields.First(one => one.Name == field).SetText(made, text);
        return made;
    }

    /// <summary>The object with the values that a source gives; other values stay.</summary>
    public T Over(T before, IFieldSource source)
    {
        var made = Copied(before);
        foreach (var field in fields)
            field.Take(source, made);
        return source.Whole(made);
    }

    internal override IEnumerable<(Field Field, object? Value)> Values(object owner) =>
        fields.Select(field => ((Field)field, field.ValueOf((T)owner)));

    internal void Add<TValue>(Expression<Func<T, TValue>> member, Kind<TValue> kind) =>
        fields.Add(new Field<T, TValue>((PropertyInfo)((MemberExpression)member.Body).Member, kind));

    internal T Read(ref Utf8JsonReader reader) => Reader.Read(ref reader, [], Blank);

    /// <summary>The form used in files, without empty values.</summary>
    internal JsonObject Write(T owner, Func<Guid, string> slugOf)
    {
        var written = new JsonObject();
        foreach (var field in InOrderOfRecord)
        {
            if (field.Write(owner, slugOf) is { } value)
                written.Add(field.Name, value);
        }

        return written;
    }

    /// <summary>The texts in TextNames that are present.</summary>
    internal IEnumerable<(string Field, LocalizedText Text)> Texts(T owner) =>
        TextFields.Select(field => (field.Name, Text: (LocalizedText?)field.ValueOf(owner))).Where(text => text.Text is not null)!;

    /// <summary>The entries that the object refers to; in a list of objects under the path of the list.</summary>
    internal IEnumerable<FieldReference> References(T owner) => fields.SelectMany(field => field.References(owner));

    /// <summary>The object with references to merged entries replaced; the same instance when nothing changes.</summary>
    internal T Renamed(T owner, Func<Guid, Guid> now)
    {
        var made = Copied(owner);
        var changes = false;
        foreach (var field in fields)
            changes |= field.Rename(made, now);
        return changes ? made : owner;
    }

    /// <summary>The object, with the other's values for each group of fields that is empty in it. Required fields stay.</summary>
    internal T Merged(T owner, T other)
    {
        var made = Copied(owner);
        foreach (var group in fields.Where(field => !field.IsRequired).GroupBy(field => field.Group ?? field.Name))
        {
            if (!group.All(field => field.SaysNothing(owner)))
                continue;
            foreach (var field in group)
                field.Copy(other, made);
        }

        return made;
    }
}

/// <summary>A reference to an entry, at a path ("price.paidTo").</summary>
internal sealed record FieldReference(string Path, EntryKind Kind, Guid Id);

/// <summary>What is wrong with a field of an object, as the continuation of its name, and what to do.</summary>
internal sealed record FieldFault(string Field, string Message, string? Remedy = null);
