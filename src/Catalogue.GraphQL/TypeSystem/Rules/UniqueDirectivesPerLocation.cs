using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>
/// A directive that is not repeatable is applied at most once at a location; a type and its extensions are one location. Specification:
/// §5.7.3.
/// </summary>
internal static class UniqueDirectivesPerLocation
{
    public static void Check(SchemaContext context)
    {
        Dictionary<(object Place, string Directive), DirectiveNode> known = [];
        foreach (var use in context.Definitions.SelectMany(DirectiveUse.In))
        {
            object place = use.Place switch
            {
                SchemaDefinitionNode => context,
                TypeDefinitionNode type => type.Name.Value,
                _ => use.Place,
            };
            foreach (var node in use.Directives)
            {
                var name = node.Name.Value;
                if (!context.Draft.Directives.TryGetValue(name, out var directive) || directive.IsRepeatable)
                    continue;
                if (!known.TryAdd((place, name), node))
                    context.Report($"The directive \"@{name}\" can only be used once at this location.", known[(place, name)], node);
            }
        }
    }
}
