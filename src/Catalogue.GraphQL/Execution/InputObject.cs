namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Coerced values by name: the arguments of a field or the fields of an input object. A name that was left out and has no default is
/// absent, which is not the same as null. Values are int, double, string, bool, what a scalar or enum gave, object?[] and InputObject.
/// Specification: §6.4.1.
/// </summary>
public sealed class InputObject(IReadOnlyDictionary<string, object?> values)
{
    public static InputObject Empty { get; } = new(new Dictionary<string, object?>());

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The value, or the type's default when it is absent or null.</summary>
    public T? Get<T>(string name) => values.TryGetValue(name, out var value) && value is not null ? (T)value : default;

    /// <summary>The items of a list; null when it is absent or null.</summary>
    public IReadOnlyList<T>? List<T>(string name) =>
        values.TryGetValue(name, out var value) && value is object?[] items ? Array.ConvertAll(items, item => (T)item!) : null;

    public IReadOnlyDictionary<string, object?> Values => values;
}
