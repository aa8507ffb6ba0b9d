using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Coerces literals of a validated document or schema to the values resolvers get. Validation has refused literals that cannot be coerced;
/// what can still fail is a required variable without a value: CoercionException. Specification: §6.4.1.
/// </summary>
internal static class LiteralCoercion
{
    /// <summary>Coerces the arguments of a field or directive; those left out get their defaults.</summary>
    public static InputObject Arguments(
        OrderedDictionary<string, InputValueDefinition> definitions,
        ReadOnlySpan<ArgumentNode> given,
        IReadOnlyDictionary<string, object?> variables)
    {
        if (definitions.Count == 0)
            return InputObject.Empty;
        var values = new Dictionary<string, object?>(definitions.Count);
        foreach (var definition in definitions.Values)
        {
            ArgumentNode? argument = null;
            foreach (var candidate in given)
            {
                if (candidate.Name.Value == definition.Name)
                    argument = candidate;
            }

            if (!TryCoerceInput(argument?.Value, definition, variables, out var value))
                continue;
            if (value is null && definition.Type is NonNullType)
                throw new CoercionException(
                    $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.", argument);
            values.Add(definition.Name, value);
        }

        return new InputObject(values);
    }

    /// <summary>Coerces one literal to a type.</summary>
    public static object? Coerce(ValueNode literal, GraphType type, IReadOnlyDictionary<string, object?> variables)
    {
        if (literal is VariableNode variable)
            return variables.GetValueOrDefault(variable.Name.Value);
        if (literal is NullValueNode)
            return null;
        return type.Nullable switch
        {
            ListType list => CoerceList(literal, list, variables),
            InputObjectType input => CoerceObject((ObjectValueNode)literal, input, variables),
            EnumType @enum => @enum.Values[((EnumValueNode)literal).Value].Value,
            ScalarType scalar => scalar.Coercion.ParseLiteral(literal, variables),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    private static object?[] CoerceList(ValueNode literal, ListType list, IReadOnlyDictionary<string, object?> variables)
    {
        if (literal is not ListValueNode items)
            return [Coerce(literal, list.Item, variables)];
        var values = new object?[items.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Coerce(items.Values[i], list.Item, variables);
            if (values[i] is null && list.Item is NonNullType)
                throw new CoercionException($"An item of type \"{list.Item}\" must not be null.", items.Values[i]);
        }

        return values;
    }

    private static InputObject CoerceObject(ObjectValueNode literal, InputObjectType type, IReadOnlyDictionary<string, object?> variables)
    {
        var values = new Dictionary<string, object?>(type.Fields.Count);
        foreach (var definition in type.Fields.Values)
        {
            ObjectFieldNode? given = null;
            foreach (var field in literal.Fields)
            {
                if (field.Name.Value == definition.Name)
                    given = field;
            }

            if (!TryCoerceInput(given?.Value, definition, variables, out var value))
                continue;
            if (value is null && (definition.Type is NonNullType || type.IsOneOf))
                throw new CoercionException(
                    $"Field \"{type.Name}.{definition.Name}\" of type \"{definition.Type}\" must not be null.", given);
            values.Add(definition.Name, value);
        }

        if (type.IsOneOf && values.Count != 1)
            throw new CoercionException($"Exactly one field must be specified for OneOf type \"{type.Name}\".", literal);
        return new InputObject(values, type);
    }

    /// <summary>False when no value was given and there is no default: the name stays absent.</summary>
    private static bool TryCoerceInput(
        ValueNode? given, InputValueDefinition definition, IReadOnlyDictionary<string, object?> variables, out object? value)
    {
        if (given is VariableNode variable && !variables.ContainsKey(variable.Name.Value))
            given = null;
        given ??= definition.DefaultValue;
        value = given is null ? null : Coerce(given, definition.Type, variables);
        return given is not null;
    }
}
