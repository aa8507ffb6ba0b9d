using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An extension extends a type that the documents define, of the same kind. Specification: §3.4.3.</summary>
internal static class PossibleTypeExtensions
{
    public static void Check(SchemaContext context)
    {
        Dictionary<string, TypeDefinitionNode> defined = [];
        foreach (var definition in context.TypeDefinitions.Where(definition => !definition.IsExtension))
            defined.TryAdd(definition.Name.Value, definition);
        foreach (var extension in context.TypeDefinitions.Where(definition => definition.IsExtension))
        {
            var name = extension.Name.Value;
            if (!defined.TryGetValue(name, out var definition))
                context.Report(
                    $"Cannot extend type \"{name}\" because it is not "
                    + $"defined.{Suggestions.DidYouMean(Suggestions.For(name, defined.Keys))}",
                    extension.Name);
            else if (definition.GetType() != extension.GetType())
                context.Report($"Cannot extend non-{Kind(extension)} type \"{name}\".", definition, extension);
        }
    }

    private static string Kind(TypeDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode => "scalar",
        ObjectTypeDefinitionNode => "object",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        _ => "input object",
    };
}
