using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An applied directive is defined, and allowed at that location. Specification: §5.7.1, §5.7.2.</summary>
internal static class KnownDirectives
{
    public static void Check(SchemaContext context)
    {
        foreach (var use in context.Definitions.SelectMany(DirectiveUse.In))
        {
            foreach (var node in use.Directives)
            {
                if (!context.Draft.Directives.TryGetValue(node.Name.Value, out var directive))
                    context.Report($"Unknown directive \"@{node.Name}\".", node);
                else if (!directive.Locations.Contains(use.Location))
                    context.Report($"Directive \"@{node.Name}\" may not be used on {use.Location.Written()}.", node);
            }
        }
    }
}
