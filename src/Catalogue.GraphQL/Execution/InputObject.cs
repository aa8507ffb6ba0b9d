using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Coerced values by name: the arguments of a field or the members of an input object. A name that was left out and has no default is
/// absent, which is not the same as null. Values are int, double, string, bool, what a scalar or enum gave, object?[] and InputObject.
/// Each way of reading says what the code expects of the schema, which SchemaBinding.Input holds against it. Specification: §6.4.1.
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

    /// <summary>Every member at once, for what is read whatever it is called.</summary>
    public virtual IReadOnlyDictionary<string, object?> Values => values;

    public virtual bool Has(string name) => Given(name, out _);

    /// <summary>A value that is always there; of an argument that is absent or null, the type's default.</summary>
    public T? Get<T>(string name) => Read(name, typeof(T), InputReading.Always) is { } value ? (T)value : default;

    /// <summary>The value; null when it is absent or null.</summary>
    public T? Find<T>(string name)
        where T : class => (T?)Read(name, typeof(T), InputReading.Maybe);

    /// <summary>The value; null when it is absent or null.</summary>
    public T? Value<T>(string name)
        where T : struct => (T?)Read(name, typeof(T), InputReading.Maybe);

    /// <summary>The value, which the schema may require or give a default; the ordinary one when it is absent or null.</summary>
    public T ValueOr<T>(string name, T ordinary)
        where T : struct => (T?)Read(name, typeof(T), InputReading.Either) ?? ordinary;

    /// <summary>The items of a list; null when it is absent or null.</summary>
    public IReadOnlyList<T>? List<T>(string name) =>
        Read(name, typeof(T), InputReading.Items) is object?[] items ? Array.ConvertAll(items, item => (T)item!) : null;

    /// <summary>An input object within, read by a function; the type's default when it is absent or null.</summary>
    public virtual T? Part<T>(string name, Func<InputObject, T?> read) =>
        Read(name, typeof(InputObject), InputReading.Maybe) is InputObject part ? read(part) : default;

    /// <summary>
    /// The input objects of a list, each read by a function that is given its place; null when the list is absent or null.
    /// </summary>
    public virtual IReadOnlyList<T>? Parts<T>(string name, Func<InputObject, int, T> read) =>
        Read(name, typeof(InputObject), InputReading.Items) is object?[] items
            ? [.. items.Select((item, at) => read((InputObject)item!, at))]
            : null;

    /// <summary>The same with another text for each, those within as well.</summary>
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

    /// <summary>A name that its type lacks is a slip of the code, not something left out.</summary>
    private bool Given(string name, out object? value) =>
        values.TryGetValue(name, out value)
        || (type is null || type.Fields.ContainsKey(name) ? false : throw new InvalidOperationException($"{type}.{name} is read, and is no member of the schema."));
}

/// <summary>
/// What the code expects of a member: a value whatever is given, a value or none, either of the two, or the items of a list.
/// </summary>
internal enum InputReading
{
    Always,
    Maybe,
    Either,
    Items,
}
