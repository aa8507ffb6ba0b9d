namespace Catalogue.GraphQL.Language;

/// <summary>Operations, fragments and fields. Specification: §2.3 to §2.8.</summary>
public static partial class Printer
{
    private static string Operation(OperationDefinitionNode operation)
    {
        var head = Words(
            operation.Operation switch { OperationType.Query => "query", OperationType.Mutation => "mutation", _ => "subscription" },
            operation.Name?.Value + VariableDefinitions(operation.Variables),
            Directives(operation.Directives));
        var set = Print(operation.SelectionSet);
        return head == "query" && operation.Description is null ? set : Description(operation.Description) + Words(head, set);
    }

    private static string VariableDefinitions(IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Count == 0)
            return string.Empty;
        var items = variables.Select(VariableDefinition).ToList();
        return items.Exists(item => item.Contains('\n'))
            ? "(\n" + Indent(string.Join('\n', items)) + "\n)"
            : $"({string.Join(", ", items)})";
    }

    private static string VariableDefinition(VariableDefinitionNode variable) =>
        Description(variable.Description) + Words(
            $"{Value(variable.Variable)}: {variable.Type}",
            variable.DefaultValue is null ? null : "= " + Value(variable.DefaultValue),
            Directives(variable.Directives));

    private static string Fragment(FragmentDefinitionNode fragment) =>
        Description(fragment.Description)
        + Words($"fragment {fragment.Name} on {fragment.TypeCondition}", Directives(fragment.Directives), Print(fragment.SelectionSet));

    private static string InlineFragment(InlineFragmentNode inline) => Words(
        "...",
        inline.TypeCondition is null ? null : $"on {inline.TypeCondition}",
        Directives(inline.Directives),
        Print(inline.SelectionSet));

    private static string Field(FieldNode field)
    {
        var name = field.Alias is null ? field.Name.Value : $"{field.Alias}: {field.Name}";
        return Words(
            name + Arguments(name.Length, field.Arguments),
            Directives(field.Directives),
            field.SelectionSet is null ? null : Print(field.SelectionSet));
    }

    private static string Arguments(int before, IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count == 0)
            return string.Empty;
        var items = arguments.Select(Print).ToList();
        var line = string.Join(", ", items);
        return before + line.Length + 2 > LongestLine ? "(\n" + Indent(string.Join('\n', items)) + "\n)" : $"({line})";
    }
}
