using System.Collections;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Fields;

/// <summary>
/// THE list of the fields of an object, each once; all that reads, writes, compares or merges such objects is made from it.
/// </summary>
public abstract class FieldSet : IEnumerable<Field>
{
    private protected FieldSet()
    {
    }

    public abstract IEnumerator<Field> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The field at a path of names ("price.note"), null when there is none.</summary>
    public Field? Find(string path)
    {
        var cut = path.IndexOf('.', StringComparison.Ordinal);
        var field = this.FirstOrDefault(field => field.Name == (cut < 0 ? path : path[..cut]));
        return cut < 0 ? field : field?.Within?.Find(path[(cut + 1)..]);
    }
}

/// <summary>The fields of a T. Blank makes one that says nothing; What says in an error what it is ("A place").</summary>
public sealed class FieldSet<T> : FieldSet
    where T : class
{
    // A record's own way to make a copy; the copy is changed only before anybody else has it.
    private static readonly Func<T, T> Copied =
        typeof(T).GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public)!.CreateDelegate<Func<T, T>>();

    private readonly List<Field<T>> _fields = [];
    private readonly Func<T> _blank;

    /// <summary>
    /// Fault says what is wrong with an object whose fields are each right; its field is "" for the object itself. IsNoneWhenBlank: an
    /// input that leaves nothing in such an object takes it away.
    /// </summary>
    internal FieldSet(string what, Func<T> blank, Func<T, FieldFault?>? fault = null, bool isNoneWhenBlank = false) =>
        (What, _blank, Fault, IsNoneWhenBlank) = (what, blank, fault ?? (_ => null), isNoneWhenBlank);

    public T Blank => _blank();

    public bool IsNoneWhenBlank { get; }

    internal Func<T, FieldFault?> Fault { get; }

    internal string What { get; }

    internal IReadOnlyList<Field<T>> Fields => _fields;

    internal FieldReader<T> Reader => field ??= new(What, InOrderOfRecord.Select(one => ((Field)one, (Field<T>?)one)));

    // The serializer's, so that what is written is read from front to back.
    internal Field<T>[] InOrderOfRecord => field ??= [.. _fields.OrderBy(one => one.Property.MetadataToken)];

    public override IEnumerator<Field> GetEnumerator() => _fields.GetEnumerator();

    /// <summary>The fields that staff must give of what is new.</summary>
    public IEnumerable<string> Required =>
        _fields.Where(one => one is { IsRequired: true, Kind: not FieldKind.Part }).Select(one => one.Name);

    /// <summary>The texts by language that it has itself, parts left out, in the order of the list.</summary>
    public IEnumerable<string> TextNames => TextFields.Select(text => text.Name);

    private IEnumerable<Field<T>> TextFields => _fields.Where(one => one.Kind == FieldKind.Text);

    /// <summary>The text of a field of TextNames; null where the owner has none.</summary>
    public LocalizedText? TextOf(T owner, string field) => (LocalizedText?)TextFields.First(text => text.Name == field).ValueOf(owner);

    public T WithText(T owner, string field, LocalizedText text)
    {
        var made = Copied(owner);
        TextFields.First(one => one.Name == field).SetText(made, text);
        return made;
    }

    /// <summary>What stands, with what a source says in its place.</summary>
    public T Over(T before, IFieldSource source)
    {
        var made = Copied(before);
        foreach (var field in _fields)
            field.Take(source, made);
        return source.Whole(made);
    }

    internal void Add<TValue>(Expression<Func<T, TValue>> member, Kind<TValue> kind) =>
        _fields.Add(new Field<T, TValue>((PropertyInfo)((MemberExpression)member.Body).Member, kind));

    internal T Read(ref Utf8JsonReader reader) => Reader.Read(ref reader, [], Blank);

    /// <summary>The form that files have, what says nothing left out.</summary>
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

    /// <summary>The texts of TextNames that are there.</summary>
    internal IEnumerable<(string Field, LocalizedText Text)> Texts(T owner) =>
        TextFields.Select(field => (field.Name, Text: (LocalizedText?)field.ValueOf(owner))).Where(text => text.Text is not null)!;

    /// <summary>The entries that it names, parts of a list under the name of the list.</summary>
    internal IEnumerable<FieldReference> References(T owner) => _fields.SelectMany(field => field.References(owner));

    /// <summary>The object with what each entry that it names is now in its place; the very object where nothing changes.</summary>
    internal T Renamed(T owner, Func<Guid, Guid> now)
    {
        var made = Copied(owner);
        var changes = false;
        foreach (var field in _fields)
            changes |= field.Rename(made, now);
        return changes ? made : owner;
    }

    /// <summary>The object with what another says in each group of fields of which it says nothing itself. What must be there stays.</summary>
    internal T Merged(T owner, T other)
    {
        var made = Copied(owner);
        foreach (var group in _fields.Where(field => !field.IsRequired).GroupBy(field => field.Group ?? field.Name))
        {
            if (!group.All(field => field.SaysNothing(owner)))
                continue;
            foreach (var field in group)
                field.Copy(other, made);
        }

        return made;
    }
}

/// <summary>An entry that is named at a path ("price.paidTo").</summary>
internal sealed record FieldReference(string Path, EntryKind Kind, Guid Id);

/// <summary>What is wrong with a field of an object, in words that follow its name, and what to do.</summary>
internal sealed record FieldFault(string Field, string Message, string? Remedy = null);
