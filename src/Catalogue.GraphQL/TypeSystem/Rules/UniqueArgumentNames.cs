namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An applied directive has each argument at most once. Specification: §5.4.2.</summary>
internal static class UniqueArgumentNames
{
    public static void Check(SchemaContext context)
    {
        foreach (var node in context.Definitions.SelectMany(DirectiveUse.In).SelectMany(use => use.Directives))
        {
            foreach (var same in node.Arguments.GroupBy(argument => argument.Name.Value).Where(group => group.Skip(1).Any()))
                context.Report($"There can be only one argument named \"{same.Key}\".", same.Select(argument => argument.Name));
        }
    }
}
