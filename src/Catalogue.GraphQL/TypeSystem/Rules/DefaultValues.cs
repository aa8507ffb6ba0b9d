using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>A default value is a value of its type. Specification: §3.6.1, §3.10.</summary>
internal static class DefaultValues
{
    public static void Check(SchemaContext context)
    {
        foreach (var (coordinate, value, _) in InputPlace.All(context))
        {
            if (value.DefaultValue is not { } literal || value.Type.Named is CompositeType)
                continue;
            foreach (var fault in LiteralFaults.Of(literal, value.Type, Printer.Print))
                context.Report($"{coordinate} has invalid default value{fault.PathIn(literal)}: {fault.Message}", fault.Node);
        }
    }
}
