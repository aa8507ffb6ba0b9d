using System.Buffers;
using System.Security.Cryptography;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Coerced values by name: the arguments of a field or the members of an input object. A name that was left out and has no default is
/// absent, which differs from null. Values are int, double, string, bool, what a scalar or enum was coerced to, object?[] and InputObject.
/// Each reading method also states what the code expects of the schema; SchemaBinding.Input checks that. Specification: §6.4.1.
/// </summary>
public class InputObject
{
    private readonly IReadOnlyDictionary<string, object?> values;
    private readonly InputObjectType? type;

    public InputObject(IReadOnlyDictionary<string, object?> values)
        : this(values, type: null)
    {
    }

    internal InputObject(IReadOnlyDictionary<string, object?> values, InputObjectType? type) => (this.values, this.type) = (values, type);

    public static InputObject Empty { get; } = new(new Dictionary<string, object?>());

    /// <summary>All members, for callers that do not know the names.</summary>
    public virtual IReadOnlyDictionary<string, object?> Values => values;

    public virtual bool Has(string name) => Given(name, out _);

    /// <summary>A value that the schema guarantees; default(T) when it is absent or null all the same.</summary>
    public T? Get<T>(string name) => Read(name, typeof(T), InputReading.Always) is { } value ? (T)value : default;

    /// <summary>The value; null when it is absent or null.</summary>
    public T? Find<T>(string name)
        where T : class => (T?)Read(name, typeof(T), InputReading.Maybe);

    /// <summary>The value; null when it is absent or null.</summary>
    public T? Value<T>(string name)
        where T : struct => (T?)Read(name, typeof(T), InputReading.Maybe);

    /// <summary>The value, which the schema may require or give a default; the given fallback when it is absent or null.</summary>
    public T ValueOr<T>(string name, T ordinary)
        where T : struct => (T?)Read(name, typeof(T), InputReading.Either) ?? ordinary;

    /// <summary>The items of a list; null when it is absent or null.</summary>
    public IReadOnlyList<T>? List<T>(string name) =>
        Read(name, typeof(T), InputReading.Items) is object?[] items ? Array.ConvertAll(items, item => (T)item!) : null;

    /// <summary>A nested input object, read by a function; default(T) when it is absent or null.</summary>
    public virtual T? Part<T>(string name, Func<InputObject, T?> read) =>
        Read(name, typeof(InputObject), InputReading.Maybe) is InputObject part ? read(part) : default;

    /// <summary>A list of input objects, each read by a function that also gets its index; null when the list is absent or null.</summary>
    public virtual IReadOnlyList<T>? Parts<T>(string name, Func<InputObject, int, T> read) =>
        Read(name, typeof(InputObject), InputReading.Items) is object?[] items
            ? [.. items.Select((item, at) => read((InputObject)item!, at))]
            : null;

    /// <summary>A text that is the same exactly for objects of equal values; null when one of the values has no form for that.</summary>
    public string? Canonical()
    {
        var written = new ArrayBufferWriter<byte>();
        return CanonicalValues.TryWrite(written, this) ? Convert.ToBase64String(SHA256.HashData(written.WrittenSpan)) : null;
    }

    /// <summary>A copy in which every text, also in nested objects, is replaced by the function's result.</summary>
    public InputObject WithTexts(Func<string, string> change)
    {
        return With(this);

        InputObject With(InputObject input) => new(
            input.values.ToDictionary(member => member.Key, member => Changed(member.Value), StringComparer.Ordinal), input.type);

        object? Changed(object? value) => value switch
        {
            string text => change(text),
            InputObject part => With(part),
            object?[] items => Array.ConvertAll(items, Changed),
            _ => value,
        };
    }

    private protected virtual object? Read(string name, Type clr, InputReading reading)
    {
        Given(name, out var value);
        return value;
    }

    /// <summary>Throws for a name that the type lacks: that is an error in the code, not an absent member.</summary>
    private bool Given(string name, out object? value) =>
        values.TryGetValue(name, out value)
        || (type is null || type.Fields.ContainsKey(name) ? false
            : throw new InvalidOperationException($"{type}.{name} is read, and is no member of the schema."));
}

/// <summary>What the code expects of a member: always a value, an optional value, either of the two, or the items of a list.</summary>
internal enum InputReading
{
    Always,
    Maybe,
    Either,
    Items,
}
