namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An applied directive only has arguments that its definition declares. Specification: §5.4.1.</summary>
internal static class KnownArgumentNamesOnDirectives
{
    public static void Check(SchemaContext context)
    {
        foreach (var node in context.Definitions.SelectMany(DirectiveUse.In).SelectMany(use => use.Directives))
        {
            if (!context.Draft.Directives.TryGetValue(node.Name.Value, out var directive))
                continue;
            foreach (var argument in node.Arguments.Where(argument => !directive.Arguments.ContainsKey(argument.Name.Value)))
            {
                var suggestion = Suggestions.DidYouMean(Suggestions.For(argument.Name.Value, directive.Arguments.Keys));
                context.Report($"Unknown argument \"{argument.Name}\" on directive \"@{node.Name}\".{suggestion}", argument);
            }
        }
    }
}
