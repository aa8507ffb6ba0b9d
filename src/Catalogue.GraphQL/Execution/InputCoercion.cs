using System.Text.Json;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// One JSON value to an input type, gathering every fault with its path. Depth needs no bound of its own: the JSON reader refuses
/// what nests deeper than 64. Specification: §3.5 to §3.12, "Input Coercion".
/// </summary>
internal sealed class InputCoercion(int maxListItems = int.MaxValue)
{
    private const int MaxFaults = 50;
    private readonly List<InputFault> faults = [];

    public object? Coerce(JsonElement value, GraphType type, string path)
    {
        if (faults.Count >= MaxFaults)
            return null;
        if (value.ValueKind == JsonValueKind.Null)
            return type is NonNullType ? Fault(value, path, $"Expected non-nullable type \"{type}\" not to be null.") : null;
        return type.Nullable switch
        {
            ListType list => CoerceList(value, list, path),
            InputObjectType input => CoerceObject(value, input, path),
            EnumType @enum => CoerceEnum(value, @enum, path),
            ScalarType scalar => CoerceScalar(value, scalar, path),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    public IReadOnlyList<InputFault> TakeFaults()
    {
        if (faults.Count == 0)
            return [];
        InputFault[] taken = [.. faults];
        faults.Clear();
        return taken;
    }

    private object?[] CoerceList(JsonElement value, ListType list, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return [Coerce(value, list.Item, path)];
        var length = value.GetArrayLength();
        if (length > maxListItems)
            throw new LongListException(path, length);
        var items = new object?[length];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            items[index] = Coerce(item, list.Item, $"{path}[{index}]");
            index++;
        }

        return items;
    }

    private InputObject? CoerceObject(JsonElement value, InputObjectType type, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return (InputObject?)Fault(value, path, $"Expected type \"{type.Name}\" to be an object.");
        var values = new Dictionary<string, object?>(type.Fields.Count);
        foreach (var definition in type.Fields.Values)
        {
            if (JsonText.TryFind(value, definition.Name, out var given))
                values.Add(definition.Name, Coerce(given, definition.Type, $"{path}.{definition.Name}"));
            else if (definition.DefaultValue is { } literal)
                values.Add(definition.Name, LiteralCoercion.Coerce(literal, definition.Type, values));
            else if (definition.Type is NonNullType)
                Fault(value, path, $"Field \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.");
        }

        foreach (var property in value.EnumerateObject())
        {
            var name = JsonText.NameOf(property);
            if (faults.Count < MaxFaults && !type.Fields.ContainsKey(name))
                Fault(value, path, $"Field \"{Inspection.Short(name)}\" is not defined by type \"{type.Name}\".{Suggestions.DidYouMean(Suggestions.For(name, type.Fields.Keys))}");
        }

        if (type.IsOneOf)
            CheckOneOf(value, type, path);
        return new InputObject(values);
    }

    private void CheckOneOf(JsonElement value, InputObjectType type, string path)
    {
        JsonProperty? only = null;
        var count = 0;
        foreach (var property in value.EnumerateObject())
        {
            count++;
            only = property;
        }

        if (count != 1)
            Fault(value, path, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
        else if (only is { Value.ValueKind: JsonValueKind.Null } property)
            Fault(value, $"{path}.{JsonText.NameOf(property)}", $"Field \"{JsonText.NameOf(property)}\" must be non-null.");
    }

    private object? CoerceEnum(JsonElement value, EnumType type, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
            return Fault(value, path, $"Enum \"{type.Name}\" cannot represent non-string value: {Inspection.Of(value)}.");
        try
        {
            var name = JsonText.Of(value);
            return type.Values.TryGetValue(name, out var definition)
                ? definition.Value
                : Fault(value, path, $"Value \"{Inspection.Short(name)}\" does not exist in \"{type.Name}\" enum.{Suggestions.DidYouMean(Suggestions.For(name, type.Values.Keys), "the enum value")}");
        }
        catch (ScalarException refusal)
        {
            return Fault(value, path, refusal.Message);
        }
    }

    private object? CoerceScalar(JsonElement value, ScalarType type, string path)
    {
        try
        {
            return type.Coercion.ParseValue(value);
        }
        catch (ScalarException refusal)
        {
            return Fault(value, path, refusal.Message);
        }
    }

    private object? Fault(JsonElement value, string path, string message)
    {
        if (faults.Count < MaxFaults)
            faults.Add(new InputFault(path, Inspection.Of(value), message));
        return null;
    }
}

/// <summary>A list of more items than are taken: nothing of it was coerced.</summary>
internal sealed class LongListException(string path, int length) : Exception
{
    public string Path { get; } = path;

    public int Length { get; } = length;
}

/// <summary>Why an input value was refused: where in the variable, what stood there, and the reason.</summary>
internal readonly record struct InputFault(string Path, string Value, string Message);
