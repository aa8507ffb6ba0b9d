using System.Globalization;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>
/// @listSize fits its field: a possible size, slicing arguments that the field has, sized fields that its type has. Without this rule, a
/// misspelt name would price every page at the assumed size. Source: GraphQL Cost Directives specification, "@listSize".
/// </summary>
internal static class ListSizes
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.OwnTypes.OfType<FieldsType>())
        {
            foreach (var field in type.Fields.Values)
            {
                if (AppliedDirectives.Find(field.Definition?.Directives ?? [], "listSize") is { } directive)
                    Check(context, $"{type}.{field.Name}", field, directive);
            }
        }
    }

    private static void Check(SchemaContext context, string coordinate, FieldDefinition field, DirectiveNode directive)
    {
        var isSized = field.Type.Nullable is ListType;
        foreach (var argument in directive.Arguments)
        {
            switch (argument.Name.Value)
            {
                case "assumedSize" when !(argument.Value is IntValueNode size
                    && int.TryParse(size.Text, CultureInfo.InvariantCulture, out var value) && value >= 0):
                    context.Report(
                        $"@listSize of {coordinate} assumes a size of {Printer.Print(argument.Value)}: it must be a whole number, zero "
                        + "or more.",
                        argument);
                    break;
                case "slicingArguments":
                    CheckNames(
                        context,
                        argument.Value,
                        $"@listSize of {coordinate} names the slicing argument",
                        name => SlicingFault(field, name));
                    break;
                case "sizedFields":
                    isSized |= argument.Value is ListValueNode { Values: not [] } or StringValueNode;
                    CheckNames(
                        context,
                        argument.Value,
                        $"@listSize of {coordinate} names the sized field",
                        name => SizedFault(field.Type.Named, name));
                    break;
            }
        }

        if (!isSized)
            context.Report($"@listSize of {coordinate} sizes nothing: the field is no list, and no sized fields are named.", directive);
    }

    private static void CheckNames(SchemaContext context, ValueNode names, string subject, Func<string, string?> faultOf)
    {
        foreach (var name in names is ListValueNode list ? list.Values : [names])
        {
            if ((name is StringValueNode text ? faultOf(text.Value) : "which is no string") is { } fault)
                context.Report($"{subject} {Printer.Print(name)}, {fault}.", name);
        }
    }

    private static string? SlicingFault(FieldDefinition field, string name) =>
        !field.Arguments.TryGetValue(name, out var argument) ? "which the field has not"
        : argument.Type.Nullable is ListType or ScalarType { Name: "Int" } ? null
        : $"which is of type {argument.Type}, neither a number nor a list";

    private static string? SizedFault(NamedType type, string name) =>
        type is UndefinedType ? null
        : (type as FieldsType)?.Fields.GetValueOrDefault(name) is not { } field ? $"which {type} has not"
        : field.Type.Nullable is ListType ? null
        : $"which is of type {field.Type}, no list";
}
