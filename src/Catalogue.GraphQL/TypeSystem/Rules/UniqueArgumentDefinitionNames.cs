using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>A field or directive defines each argument once. Specification: §3.6.1, §3.13.</summary>
internal static class UniqueArgumentDefinitionNames
{
    public static void Check(SchemaContext context)
    {
        foreach (var directive in context.Definitions.OfType<DirectiveDefinitionNode>())
            Check(context, $"@{directive.Name}", directive.Arguments);
        foreach (var type in context.Definitions.OfType<FieldsTypeDefinitionNode>())
        {
            foreach (var field in type.Fields)
                Check(context, $"{type.Name}.{field.Name}", field.Arguments);
        }
    }

    private static void Check(SchemaContext context, string owner, IEnumerable<InputValueDefinitionNode> arguments)
    {
        foreach (var same in arguments.GroupBy(argument => argument.Name.Value).Where(group => group.Skip(1).Any()))
            context.Report($"Argument \"{owner}({same.Key}:)\" can only be defined once.", same.Select(argument => argument.Name));
    }
}
