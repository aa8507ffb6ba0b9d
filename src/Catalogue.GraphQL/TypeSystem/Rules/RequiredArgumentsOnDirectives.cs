namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An applied directive has all its required arguments. Specification: §5.4.3.</summary>
internal static class RequiredArgumentsOnDirectives
{
    public static void Check(SchemaContext context)
    {
        foreach (var node in context.Definitions.SelectMany(DirectiveUse.In).SelectMany(use => use.Directives))
        {
            if (!context.Draft.Directives.TryGetValue(node.Name.Value, out var directive))
                continue;
            foreach (var required in directive.Arguments.Values.Where(argument => argument.IsRequired))
            {
                if (!node.Arguments.Any(argument => argument.Name.Value == required.Name))
                    context.Report(
                        $"Argument \"@{node.Name}({required.Name}:)\" of type \"{required.Type}\" is required, but it was not provided.",
                        node);
            }
        }
    }
}
