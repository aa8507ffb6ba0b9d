using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>
/// Input coercion word by word from the specification, to JSON. Throws PlainException. Specification: §3.5 to §3.12, §6.1.2, §6.4.1.
/// </summary>
internal static class PlainInput
{
    /// <summary>CoerceVariableValues.</summary>
    public static Dictionary<string, JsonNode?> Variables(Schema schema, OperationDefinitionNode operation, JsonObject given)
    {
        var coerced = new Dictionary<string, JsonNode?>();
        foreach (var definition in operation.Variables)
        {
            var name = definition.Variable.Name.Value;
            var type = schema.Find(definition.Type)!;
            if (given.TryGetPropertyValue(name, out var value))
                coerced.Add(name, Value(value, type));
            else if (definition.DefaultValue is { } literal)
                coerced.Add(name, Literal(literal, type, []));
            else if (type is NonNullType)
                throw new PlainException();
        }

        return coerced;
    }

    /// <summary>CoerceArgumentValues.</summary>
    public static JsonObject Arguments(
        FieldDefinition field, ImmutableArray<ArgumentNode> given, Dictionary<string, JsonNode?> variables) => Inputs(
        field.Arguments, name => given.FirstOrDefault(argument => argument.Name.Value == name)?.Value, variables);

    /// <summary>A literal, or a variable within one; an absent variable in a list is null.</summary>
    private static JsonNode? Literal(ValueNode literal, GraphType type, Dictionary<string, JsonNode?> variables)
    {
        if (literal is NullValueNode || (literal is VariableNode name && variables.GetValueOrDefault(name.Name.Value) is null))
            return type is NonNullType ? throw new PlainException() : null;
        return (type.Nullable, literal) switch
        {
            (_, VariableNode variable) => variables[variable.Name.Value]!.DeepClone(),
            (ListType list, ListValueNode items) => new JsonArray([.. items.Values.Select(item => Literal(item, list.Item, variables))]),
            (ListType list, _) => new JsonArray(Literal(literal, list.Item, variables)),
            (InputObjectType input, ObjectValueNode fields) => OneOf(
                input, Inputs(input.Fields, field => fields.Fields.FirstOrDefault(f => f.Name.Value == field)?.Value, variables)),
            (EnumType, EnumValueNode value) => value.Value,
            ({ Named.Name: "Float" }, IntValueNode number) => double.Parse(number.Text, CultureInfo.InvariantCulture),
            (_, FloatValueNode number) => double.Parse(number.Text, CultureInfo.InvariantCulture),
            ({ Named.Name: "ID" }, IntValueNode number) => number.Text,
            (_, IntValueNode number) => int.Parse(number.Text, CultureInfo.InvariantCulture),
            (_, StringValueNode text) => text.Value,
            (_, BooleanValueNode truth) => truth.Value,
            _ => throw new PlainException(),
        };
    }

    /// <summary>Arguments and the fields of an input object have the same rules for what is absent, null or a variable.</summary>
    private static JsonObject Inputs(
        OrderedDictionary<string, InputValueDefinition> definitions,
        Func<string, ValueNode?> given,
        Dictionary<string, JsonNode?> variables)
    {
        var values = new JsonObject();
        foreach (var definition in definitions.Values)
        {
            var literal = given(definition.Name);
            if (literal is VariableNode variable && !variables.ContainsKey(variable.Name.Value))
                literal = null;
            if ((literal ?? definition.DefaultValue) is { } present)
                values.Add(definition.Name, Literal(present, definition.Type, variables));
            else if (definition.Type is NonNullType)
                throw new PlainException();
        }

        return values;
    }

    private static JsonNode? Value(JsonNode? value, GraphType type)
    {
        if (value is null)
            return type is NonNullType ? throw new PlainException() : null;
        return type.Nullable switch
        {
            ListType list when value is JsonArray items => new JsonArray([.. items.Select(item => Value(item, list.Item))]),
            ListType list => new JsonArray(Value(value, list.Item)),
            InputObjectType input => value is JsonObject fields ? OneOf(input, Fields(fields, input)) : throw new PlainException(),
            EnumType @enum => value.GetValueKind() == JsonValueKind.String && @enum.Values.ContainsKey((string)value!)
                ? (string)value!
                : throw new PlainException(),
            var scalar => Scalar(value, scalar.Named.Name),
        };
    }

    private static JsonObject Fields(JsonObject given, InputObjectType type)
    {
        if (given.Any(field => !type.Fields.ContainsKey(field.Key)))
            throw new PlainException();
        var values = new JsonObject();
        foreach (var definition in type.Fields.Values)
        {
            if (given.TryGetPropertyValue(definition.Name, out var value))
                values.Add(definition.Name, Value(value, definition.Type));
            else if (definition.DefaultValue is { } literal)
                values.Add(definition.Name, Literal(literal, definition.Type, []));
            else if (definition.Type is NonNullType)
                throw new PlainException();
        }

        return values;
    }

    private static JsonObject OneOf(InputObjectType type, JsonObject values) =>
        type.IsOneOf && (values.Count != 1 || values.Single().Value is null) ? throw new PlainException() : values;

    private static JsonNode Scalar(JsonNode value, string type) => (type, value.GetValueKind()) switch
    {
        ("Int", JsonValueKind.Number) when double.IsInteger((double)value) && Math.Abs((double)value) <= int.MaxValue => (int)(double)value,
        ("Float", JsonValueKind.Number) => (double)value,
        ("ID", JsonValueKind.Number) when double.IsInteger((double)value) => ((long)(double)value).ToString(CultureInfo.InvariantCulture),
        ("String" or "ID", JsonValueKind.String) => (string)value!,
        ("Boolean", JsonValueKind.True or JsonValueKind.False) => (bool)value,
        _ => throw new PlainException(),
    };
}

/// <summary>An input that cannot be coerced.</summary>
internal sealed class PlainException : Exception;
