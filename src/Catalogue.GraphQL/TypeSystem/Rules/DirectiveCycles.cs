using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>
/// A directive's definition does not apply the directive itself, neither directly nor through its arguments' types or other directives.
/// Specification: §3.13.
/// </summary>
internal static class DirectiveCycles
{
    public static void Check(SchemaContext context)
    {
        foreach (var directive in context.Draft.Directives.Values.Where(directive => directive.Definition is not null))
        {
            HashSet<object> visited = [];
            if (Reaches(context, directive, directive.Name, visited))
                context.Report($"Directive @{directive.Name} cannot reference itself.", directive.Definition);
        }
    }

    private static bool Reaches(SchemaContext context, DirectiveDefinition directive, string name, HashSet<object> visited) =>
        Reaches(context, directive.Arguments.Values, name, visited)
            || Reaches(context, directive.Definition?.Directives ?? [], name, visited);

    private static bool Reaches(SchemaContext context, IEnumerable<InputValueDefinition> inputs, string name, HashSet<object> visited) =>
        inputs.Any(
            input => Reaches(
                context, input.Definition?.Directives ?? [], name, visited) || Reaches(context, input.Type.Named, name, visited));

    private static bool Reaches(SchemaContext context, NamedType type, string name, HashSet<object> visited)
    {
        if (!visited.Add(type))
            return false;
        return Reaches(context, type.Directives, name, visited) || type switch
        {
            InputObjectType input => Reaches(context, input.Fields.Values, name, visited),
            EnumType values => values.Values.Values.Any(value => Reaches(context, value.Definition?.Directives ?? [], name, visited)),
            _ => false,
        };
    }

    private static bool Reaches(SchemaContext context, IEnumerable<DirectiveNode> applied, string name, HashSet<object> visited) =>
        applied.Any(node => node.Name.Value == name
            || (context.Draft.Directives.TryGetValue(node.Name.Value, out var directive)
                && visited.Add(directive)
                && Reaches(context, directive, name, visited)));
}
