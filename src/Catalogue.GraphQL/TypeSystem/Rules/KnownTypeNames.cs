using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>Every type referred to is defined or built in. Specification: §3.4.</summary>
internal static class KnownTypeNames
{
    public static void Check(SchemaContext context)
    {
        var known = BuiltIns.Types.Keys
            .Concat(context.TypeDefinitions.Where(definition => !definition.IsExtension).Select(definition => definition.Name.Value))
            .ToHashSet();
        foreach (var node in context.Definitions.SelectMany(NodeChildren.WithAll).OfType<NamedTypeNode>())
        {
            var name = node.Name.Value;
            if (!known.Contains(name))
                context.Report($"Unknown type \"{name}\".{Suggestions.DidYouMean(Suggestions.For(name, known))}", node);
        }
    }
}
