namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>A default value is a value of its type. Specification: §3.6.1, §3.10.</summary>
internal static class DefaultValues
{
    public static void Check(SchemaContext context)
    {
        foreach (var (coordinate, value, _) in InputPlace.All(context))
        {
            if (value.DefaultValue is null || value.Type.Named is CompositeType)
                continue;
            foreach (var fault in ConstantFaults.Of(value.DefaultValue, value.Type))
                context.Report($"{coordinate} has invalid default value{fault.Path}: {fault.Message}", fault.Node);
        }
    }
}
