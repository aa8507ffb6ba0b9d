using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>Why a constant is no value of a type: the sentence, the node at fault, and the way to it (`.age[0]`, ` at ` before it).</summary>
internal readonly record struct ConstantFault(string Message, Node Node, string Path);

/// <summary>Holds a constant against a type. Specification: §5.6.1.</summary>
internal static class ConstantFaults
{
    public static List<ConstantFault> Of(ValueNode value, GraphType type)
    {
        List<ConstantFault> faults = [];
        Check(value, type, string.Empty, faults);
        return faults;
    }

    private static void Check(ValueNode value, GraphType type, string path, List<ConstantFault> faults)
    {
        if (value is NullValueNode)
        {
            if (type is NonNullType)
                Add($"Expected value of non-null type \"{type}\" not to be null.");
            return;
        }

        switch (type.Nullable)
        {
            case ListType list when value is ListValueNode items:
                for (var i = 0; i < items.Values.Length; i++)
                    Check(items.Values[i], list.Item, $"{path}[{i}]", faults);
                break;
            case ListType list:
                Check(value, list.Item, path, faults);
                break;
            case InputObjectType input when value is ObjectValueNode fields:
                CheckFields(fields, input, path, faults);
                break;
            case InputObjectType input:
                Add($"Expected value of type \"{input}\" to be an object, found: {Printer.Print(value)}.");
                break;
            case EnumType values when LeafFault(value, values) is { } message:
                Add(message);
                break;
            case ScalarType scalar when LeafFault(value, scalar) is { } message:
                Add(message);
                break;
        }

        void Add(string message) => faults.Add(Fault(message, value, path));
    }

    private static void CheckFields(ObjectValueNode value, InputObjectType type, string path, List<ConstantFault> faults)
    {
        foreach (var field in type.Fields.Values)
        {
            if (value.Fields.LastOrDefault(given => given.Name.Value == field.Name) is { } given)
                Check(given.Value, field.Type, $"{path}.{field.Name}", faults);
            else if (field.IsRequired)
                faults.Add(Fault($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {Printer.Print(value)}.", value, path));
        }

        foreach (var unknown in value.Fields.Where(given => !type.Fields.ContainsKey(given.Name.Value)))
        {
            var suggestion = Suggestions.DidYouMean(Suggestions.For(unknown.Name.Value, type.Fields.Keys));
            var found = suggestion.Length == 0 ? ", found" : $".{suggestion} Found";
            faults.Add(Fault($"Expected value of type \"{type}\" not to include unknown field \"{unknown.Name}\"{found}: {Printer.Print(value)}.", unknown, path));
        }

        var known = value.Fields.Where(given => type.Fields.ContainsKey(given.Name.Value)).ToList();
        if (type.IsOneOf && (known.Count != 1 || known[0].Value is NullValueNode))
        {
            var at = known.Count == 1 ? $"{path}.{known[0].Name}" : path;
            faults.Add(Fault($"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.", value, at));
        }
    }

    private static ConstantFault Fault(string message, Node node, string path) => new(message, node, path.Length == 0 ? path : $" at {path}");

    private static string? LeafFault(ValueNode value, EnumType type)
    {
        if (value is not EnumValueNode name)
        {
            var text = Printer.Print(value);
            return $"Enum \"{type}\" cannot represent non-enum value: {text}.{DidYouMeanValue(text, type)}";
        }

        return type.Values.ContainsKey(name.Value) ? null : $"Value \"{name.Value}\" does not exist in \"{type}\" enum.{DidYouMeanValue(name.Value, type)}";
    }

    private static string DidYouMeanValue(string written, EnumType type) =>
        Suggestions.DidYouMean(Suggestions.For(written, type.Values.Keys), "the enum value");

    private static string? LeafFault(ValueNode value, ScalarType type)
    {
        try
        {
            type.Coercion.ParseLiteral(value, null);
            return null;
        }
        catch (ScalarException fault)
        {
            return fault.Message;
        }
    }
}
