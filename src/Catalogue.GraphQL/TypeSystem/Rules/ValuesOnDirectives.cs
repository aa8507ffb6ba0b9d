using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An argument of a directive in use is a value of its type. Specification: §5.6.1.</summary>
internal static class ValuesOnDirectives
{
    public static void Check(SchemaContext context)
    {
        foreach (var node in context.Definitions.SelectMany(DirectiveUse.In).SelectMany(use => use.Directives))
        {
            if (!context.Draft.Directives.TryGetValue(node.Name.Value, out var directive))
                continue;
            foreach (var argument in node.Arguments)
            {
                if (!directive.Arguments.TryGetValue(argument.Name.Value, out var definition) || definition.Type.Named is CompositeType)
                    continue;
                foreach (var fault in LiteralFaults.Of(argument.Value, definition.Type, Printer.Print))
                    context.Report(
                        $"Argument \"@{node.Name}({argument.Name}:)\" has invalid value{fault.PathIn(argument.Value)}: {fault.Message}",
                        fault.Node);
            }
        }
    }
}
