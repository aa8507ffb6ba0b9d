using System.Text;

namespace Catalogue.GraphQL.Language;

/// <summary>
/// Prints a tree with the reference implementation's layout: two spaces per level, argument lists broken when the line would exceed 80
/// columns. The output parses to the same tree. Specification: Appendix B.
/// </summary>
public static partial class Printer
{
    private const int LongestLine = 80;

    public static string Print(Node node) => node switch
    {
        Document document => Definitions(document.Definitions),
        NameNode name => name.Value,
        ValueNode value => Value(value),
        TypeNode type => type.ToString()!,
        OperationDefinitionNode operation => Operation(operation),
        FragmentDefinitionNode fragment => Fragment(fragment),
        VariableDefinitionNode variable => VariableDefinition(variable),
        SelectionSetNode set => Block(set.Selections.Select(Print)),
        FieldNode field => Field(field),
        FragmentSpreadNode spread => Words($"...{spread.Name}", Directives(spread.Directives)),
        InlineFragmentNode inline => InlineFragment(inline),
        ArgumentNode argument => $"{argument.Name}: {Value(argument.Value)}",
        ObjectFieldNode field => $"{field.Name}: {Value(field.Value)}",
        DirectiveNode directive => Directive(directive),
        _ => TypeSystem(node),
    };

    private static string Definitions(IReadOnlyList<DefinitionNode> definitions)
    {
        var text = new StringBuilder();
        foreach (var definition in definitions)
        {
            var printed = Print(definition);
            if (text.Length > 0)
            {
                // After a type without members, a bare selection set would be parsed as the type's members.
                var isMistakable = printed[0] == '{' && text[^1] != '}';
                text.Append(isMistakable ? "\n\nquery " : "\n\n");
            }

            text.Append(printed);
        }

        return text.ToString();
    }

    /// <summary>Joins the parts that are not empty with spaces.</summary>
    private static string Words(params ReadOnlySpan<string?> parts)
    {
        var words = string.Empty;
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                words = words.Length == 0 ? part : $"{words} {part}";
        }

        return words;
    }

    private static string Block(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        return text.Length == 0 ? string.Empty : "{\n" + Indent(text) + "\n}";
    }

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ");

    private static string Description(StringValueNode? description) => description is null ? string.Empty : Value(description) + "\n";

    private static string Directives(IReadOnlyList<DirectiveNode> directives) =>
        directives.Count == 0 ? string.Empty : string.Join(' ', directives.Select(Directive));

    private static string Directive(DirectiveNode directive) =>
        directive.Arguments.IsEmpty ? $"@{directive.Name}" : $"@{directive.Name}({string.Join(", ", directive.Arguments.Select(Print))})";
}
