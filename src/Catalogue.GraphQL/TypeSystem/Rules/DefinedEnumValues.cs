namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An enum has at least one value. Specification: §3.9.</summary>
internal static class DefinedEnumValues
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.OwnTypes.OfType<EnumType>().Where(type => type.Values.Count == 0))
            context.Report($"Enum type {type} must define one or more values.", type.Definitions);
    }
}
