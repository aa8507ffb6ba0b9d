using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// Checks a literal against the type expected, §5.6.1: its input fields are known, §5.6.2, the required ones are given, §5.6.4, and a oneOf
/// object has exactly one field that is not null, §5.6.5. Other rules check variables. A valid literal costs no allocation.
/// </summary>
internal static class LiteralFaults
{
    private static readonly List<LiteralFault> none = [];

    /// <summary>All faults; print formats a value for a message.</summary>
    public static List<LiteralFault> Of(ValueNode literal, GraphType expected, Func<Node, string> print)
    {
        List<LiteralFault>? faults = null;
        Check(literal, expected, print, ref faults);
        return faults ?? none;
    }

    private static void Check(ValueNode value, GraphType expected, Func<Node, string> print, ref List<LiteralFault>? faults)
    {
        if (value is VariableNode)
            return;
        if (value is NullValueNode)
        {
            if (expected is NonNullType)
                Add(ref faults, $"Expected value of non-null type \"{expected}\" not to be null.", value, value);
            return;
        }

        switch (expected.Nullable)
        {
            case ListType list when value is ListValueNode literal:
                foreach (var item in literal.Values)
                    Check(item, list.Item, print, ref faults);
                break;
            case ListType list:
                Check(value, list.Item, print, ref faults);
                break;
            case InputObjectType type when value is ObjectValueNode literal:
                CheckObject(literal, type, print, ref faults);
                break;
            case InputObjectType type:
                Add(ref faults, $"Expected value of type \"{type}\" to be an object, found: {print(value)}.", value, value);
                break;
            case EnumType type when EnumFault(value, type, print) is { } message:
                Add(ref faults, message, value, value);
                break;
            case ScalarType type when ScalarFault(value, type) is { } message:
                Add(ref faults, message, value, value);
                break;
        }
    }

    private static void CheckObject(ObjectValueNode value, InputObjectType type, Func<Node, string> print, ref List<LiteralFault>? faults)
    {
        foreach (var definition in type.Fields.Values)
        {
            if (Find(value, definition.Name) is { } field)
                Check(field.Value, definition.Type, print, ref faults);
            else if (definition.IsRequired)
                Add(
                    ref faults,
                    $"Expected value of type \"{type}\" to include required field \"{definition.Name}\", found: {print(value)}.",
                    value,
                    value);
        }

        var known = 0;
        ObjectFieldNode? first = null;
        foreach (var field in value.Fields)
        {
            var name = field.Name.Value;
            if (type.Fields.ContainsKey(name))
            {
                known++;
                first ??= field;
                continue;
            }

            var hint = Suggestions.DidYouMean(Suggestions.For(name, type.Fields.Keys));
            var found = hint.Length == 0 ? ", found" : $".{hint} Found";
            Add(
                ref faults,
                $"Expected value of type \"{type}\" not to include unknown field \"{name}\"{found}: {print(value)}.",
                field,
                value);
        }

        if (type.IsOneOf && (known != 1 || first!.Value is NullValueNode))
        {
            const string Reason = "exactly one field must be specified, and the value for that field must be non-null.";
            Add(ref faults, $"Within OneOf Input Object type \"{type}\", {Reason}", value, known == 1 ? first!.Value : value);
        }
    }

    private static void Add(ref List<LiteralFault>? faults, string message, Node node, ValueNode place) =>
        (faults ??= []).Add(new LiteralFault(message, node, place));

    /// <summary>The last field of that name.</summary>
    private static ObjectFieldNode? Find(ObjectValueNode value, string name)
    {
        for (var i = value.Fields.Length - 1; i >= 0; i--)
        {
            if (value.Fields[i].Name.Value == name)
                return value.Fields[i];
        }

        return null;
    }

    private static string? EnumFault(ValueNode value, EnumType type, Func<Node, string> print)
    {
        if (value is EnumValueNode { Value: var name } && type.Values.ContainsKey(name))
            return null;
        var printed = print(value);
        var hint = Suggestions.DidYouMean(Suggestions.For(printed, type.Values.Keys), "the enum value");
        return value is EnumValueNode
            ? $"Value \"{printed}\" does not exist in \"{type}\" enum.{hint}"
            : $"Enum \"{type}\" cannot represent non-enum value: {printed}.{hint}";
    }

    private static string? ScalarFault(ValueNode value, ScalarType type)
    {
        if (ReferenceEquals(type.Coercion, ScalarCoercion.Any))
            return null;
        try
        {
            type.Coercion.ParseLiteral(value, null);
            return null;
        }
        catch (ScalarException refusal)
        {
            return refusal.Message;
        }
    }
}
