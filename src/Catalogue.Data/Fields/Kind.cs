using System.Text.Json.Nodes;

namespace Catalogue.Data.Fields;

/// <summary>
/// The kind of a field's values, and what each consumer does with one: Read reads the JSON in the database, Take merges the value of a
/// source (an input, a file) with the present one, Write gives the form used in files, or null when there is nothing to write.
/// </summary>
internal sealed record Kind<TValue>(
    FieldKind Is, JsonReading.ReadOne<TValue> Read, Kind<TValue>.Ask Take, Func<TValue, Func<Guid, string>, JsonNode?> Write)
{
    public delegate TValue Ask(IFieldSource source, string field, TValue before);

    /// <summary>Required: JSON without it is invalid, staff must give it, and a merge never takes it from the other.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a value is empty, so that a merge may take the other's: null, unless the kind defines more.</summary>
    public Func<TValue, bool> IsNothing { get; init; } = value => value is null;

    /// <summary>
    /// The entries that a value refers to; the path is relative to the value, "" for the value itself and for items of a list.
    /// </summary>
    public Func<TValue, IEnumerable<FieldReference>> References { get; init; } = _ => [];

    /// <summary>The value with references to merged entries replaced; the same instance when nothing changes.</summary>
    public Func<TValue, Func<Guid, Guid>, TValue> Renamed { get; init; } = (value, _) => value;

    /// <summary>The fields of a nested object.</summary>
    public FieldSet? Within { get; init; }

    /// <summary>The former name of the field in files.</summary>
    public string? Former { get; private init; }

    /// <summary>
    /// Fields of one group belong together: a merge takes all of them from the other, or none. Null for a field on its own.
    /// </summary>
    public string? Group { get; private init; }

    /// <summary>Whether many objects have the same value, so that they share one instance in memory.</summary>
    public bool IsShared { get; private init; }

    public Kind<TValue> Formerly(string name) => this with { Former = name };

    public Kind<TValue> In(string group) => this with { Group = group };

    public Kind<TValue> Shared() => this with { IsShared = true };
}
