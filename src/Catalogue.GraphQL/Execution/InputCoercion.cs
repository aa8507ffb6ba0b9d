using System.Text.Json;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Coerces JSON values to input types, collecting up to maxFaults faults with their paths. Depth needs no limit here: the JSON reader
/// refuses nesting deeper than 64. Specification: §3.5 to §3.12, "Input Coercion".
/// </summary>
internal sealed class InputCoercion(int maxFaults, int maxListItems = int.MaxValue)
{
    private readonly List<InputFault> faults = [];
    private readonly InputPath path = new();

    public IReadOnlyList<InputFault> Faults => faults;

    /// <summary>True when maxFaults were found: the rest of the input is not checked.</summary>
    public bool IsFull => faults.Count >= maxFaults;

    public object? Coerce(JsonElement value, GraphType type, string name)
    {
        path.Enter(name);
        var coerced = Coerce(value, type);
        path.Leave();
        return coerced;
    }

    private object? Coerce(JsonElement value, GraphType type)
    {
        if (IsFull)
            return null;
        if (value.ValueKind == JsonValueKind.Null)
            return type is NonNullType ? Fault(value, $"Expected non-nullable type \"{type}\" not to be null.") : null;
        return type.Nullable switch
        {
            ListType list => CoerceList(value, list),
            InputObjectType input => CoerceObject(value, input),
            EnumType @enum => CoerceEnum(value, @enum),
            ScalarType scalar => CoerceScalar(value, scalar),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    private object?[] CoerceList(JsonElement value, ListType list)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return [Coerce(value, list.Item)];
        var length = value.GetArrayLength();
        if (length > maxListItems)
            throw new LongListException(path.ToString(), length);
        var items = new object?[length];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            path.Enter(index);
            items[index++] = Coerce(item, list.Item);
            path.Leave();
            if (IsFull)
                break;
        }

        return items;
    }

    private InputObject? CoerceObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return (InputObject?)Fault(value, $"Expected type \"{type.Name}\" to be an object.");
        var given = new JsonElement[type.Fields.Count];
        var count = 0;
        foreach (var property in value.EnumerateObject())
        {
            count++;
            var name = JsonText.NameOf(property);
            if (type.Fields.IndexOf(name) is var place and >= 0)
                given[place] = property.Value;
            else if (!IsFull)
                Fault(
                    value,
                    $"Field \"{Inspection.Short(name)}\" is not defined by type "
                    + $"\"{type.Name}\".{Suggestions.DidYouMean(Suggestions.For(name, type.Fields.Keys))}");
        }

        var values = CoerceFields(value, type, given);
        if (type.IsOneOf)
            CheckOneOf(value, given, count, type);
        return new InputObject(values, type);
    }

    private Dictionary<string, object?> CoerceFields(JsonElement value, InputObjectType type, JsonElement[] given)
    {
        var values = new Dictionary<string, object?>(type.Fields.Count);
        for (var i = 0; i < given.Length; i++)
        {
            var definition = type.Fields.GetAt(i).Value;
            if (given[i].ValueKind != JsonValueKind.Undefined)
                values.Add(definition.Name, Coerce(given[i], definition.Type, definition.Name));
            else if (definition.DefaultValue is { } literal)
                values.Add(definition.Name, LiteralCoercion.Coerce(literal, definition.Type, values));
            else if (definition.Type is NonNullType)
                Fault(value, $"Field \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.");
        }

        return values;
    }

    private void CheckOneOf(JsonElement value, JsonElement[] given, int count, InputObjectType type)
    {
        if (count != 1)
        {
            Fault(value, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
        }
        else if (Array.FindIndex(given, field => field.ValueKind == JsonValueKind.Null) is var place and >= 0)
        {
            path.Enter(type.Fields.GetAt(place).Key);
            Fault(value, $"Field \"{type.Fields.GetAt(place).Key}\" must be non-null.");
            path.Leave();
        }
    }

    private object? CoerceEnum(JsonElement value, EnumType type)
    {
        if (value.ValueKind != JsonValueKind.String)
            return Fault(value, $"Enum \"{type.Name}\" cannot represent non-string value: {Inspection.Of(value)}.");
        try
        {
            var name = JsonText.Of(value);
            return type.Values.TryGetValue(name, out var definition)
                ? definition.Value
                : Fault(
                    value,
                    $"Value \"{Inspection.Short(name)}\" does not exist in \"{type.Name}\" "
                    + $"enum.{Suggestions.DidYouMean(Suggestions.For(name, type.Values.Keys), "the enum value")}");
        }
        catch (ScalarException refusal)
        {
            return Fault(value, refusal.Message);
        }
    }

    private object? CoerceScalar(JsonElement value, ScalarType type)
    {
        try
        {
            return type.Coercion.ParseValue(value);
        }
        catch (ScalarException refusal)
        {
            return Fault(value, refusal.Message);
        }
    }

    private object? Fault(JsonElement value, string message)
    {
        if (!IsFull)
            faults.Add(new InputFault(path.ToString(), Inspection.Of(value), message));
        return null;
    }
}

/// <summary>Thrown for a list with more items than the limit; none of its items was coerced.</summary>
internal sealed class LongListException(string path, int length) : Exception
{
    public string Path { get; } = path;

    public int Length { get; } = length;
}

/// <summary>Why an input value was refused: the path within the variable, the value found there, and the reason.</summary>
internal readonly record struct InputFault(string Path, string Value, string Message);
