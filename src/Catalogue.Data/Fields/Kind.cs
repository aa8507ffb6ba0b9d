using System.Text.Json.Nodes;

namespace Catalogue.Data.Fields;

/// <summary>
/// What the values of a field are, and what each consumer does with one: Read reads the JSON that the database keeps, Take asks a source
/// (an input, a file) for the value over the one that stands, Write gives the form that files have, or null where there is nothing to
/// write.
/// </summary>
internal sealed record Kind<TValue>(
    FieldKind Is, JsonReading.ReadOne<TValue> Read, Kind<TValue>.Ask Take, Func<TValue, Func<Guid, string>, JsonNode?> Write)
{
    public delegate TValue Ask(IFieldSource source, string field, TValue before);

    /// <summary>
    /// It is always there: JSON without it cannot be read, staff must give it, and a merge never takes it from the other.
    /// </summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a value says nothing, so that a merge may take the other's: null, unless the kind knows better.</summary>
    public Func<TValue, bool> IsNothing { get; init; } = value => value is null;

    /// <summary>
    /// The entries that a value names; the path is that within the value, "" for the value itself and for what stands in a list.
    /// </summary>
    public Func<TValue, IEnumerable<FieldReference>> References { get; init; } = _ => [];

    /// <summary>The value with what each entry that it names is now in its place; the very value where nothing changes.</summary>
    public Func<TValue, Func<Guid, Guid>, TValue> Renamed { get; init; } = (value, _) => value;

    /// <summary>The fields of a part.</summary>
    public FieldSet? Within { get; init; }

    /// <summary>What files of before call the field.</summary>
    public string? Former { get; private init; }

    /// <summary>
    /// Fields of one group make sense together: a merge takes all of them from the other, or none. Null: it stands alone.
    /// </summary>
    public string? Group { get; private init; }

    /// <summary>Whether many objects say the very same, so that it is worth one object in memory.</summary>
    public bool IsShared { get; private init; }

    public Kind<TValue> Formerly(string name) => this with { Former = name };

    public Kind<TValue> In(string group) => this with { Group = group };

    public Kind<TValue> Shared() => this with { IsShared = true };
}
