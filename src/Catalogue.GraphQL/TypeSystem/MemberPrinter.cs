using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>Prints the parts of definitions for SchemaPrinter: fields, arguments, values and the directives applied to them.</summary>
internal sealed class MemberPrinter(bool withAppliedDirectives)
{
    public static string Block(IEnumerable<string> lines) => $" {{\n{string.Join('\n', lines)}\n}}";

    /// <summary>A description on its own lines, after an empty line when something precedes it in the same block.</summary>
    public static string Description(string? description, string indentation = "", bool isFirst = true)
    {
        if (description is null)
            return string.Empty;
        var text = BlockString.CanHold(description) ? BlockString.Print(description) : Printer.Quote(description);
        var before = indentation.Length > 0 && !isFirst ? "\n" : string.Empty;
        return $"{before}{indentation}{text.Replace("\n", "\n" + indentation)}\n";
    }

    /// <summary>All applied directives as written, or only the built-in ones, whose text is given.</summary>
    public string Applied(IEnumerable<DirectiveNode> all, string builtIn) =>
        withAppliedDirectives ? string.Concat(all.Select(directive => " " + Printer.Print(directive))) : builtIn;

    public static string Deprecated(string? reason) => reason switch
    {
        null => string.Empty,
        AppliedDirectives.DefaultReason => " @deprecated",
        _ => $" @deprecated(reason: {Printer.Quote(reason)})",
    };

    public string Fields(FieldsType type) => Block(type.Fields.Values.Select((field, i) =>
        $"{Description(field.Description, "  ", i == 0)}  {field.Name}{Arguments(field.Arguments, "  ")}: {field.Type}"
        + Applied(field.Definition?.Directives ?? [], Deprecated(field.DeprecationReason))));

    public string Values(EnumType type) => Block(type.Values.Values.Select((value, i) =>
        $"{Description(value.Description, "  ", i == 0)}  {value.Name}"
        + Applied(value.Definition?.Directives ?? [], Deprecated(value.DeprecationReason))));

    public string InputFields(InputObjectType type) => Block(type.Fields.Values.Select((field, i) =>
        $"{Description(field.Description, "  ", i == 0)}  {InputValue(field)}"));

    public string Arguments(OrderedDictionary<string, InputValueDefinition> arguments, string indentation)
    {
        if (arguments.Count == 0)
            return string.Empty;
        if (arguments.Values.All(argument => argument.Description is null))
            return $"({string.Join(", ", arguments.Values.Select(InputValue))})";
        var inner = indentation + "  ";
        var lines = arguments.Values
            .Select((argument, i) => $"{Description(argument.Description, inner, i == 0)}{inner}{InputValue(argument)}");
        return $"(\n{string.Join('\n', lines)}\n{indentation})";
    }

    private string InputValue(InputValueDefinition value)
    {
        var defaultValue = value.DefaultValue is null ? string.Empty : $" = {Printer.Print(value.DefaultValue)}";
        return $"{value.Name}: {value.Type}{defaultValue}" + Applied(
            value.Definition?.Directives ?? [], Deprecated(value.DeprecationReason));
    }
}
