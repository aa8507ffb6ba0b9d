namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An object or interface has at least one field. Specification: §3.6, §3.7.</summary>
internal static class DefinedFields
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.OwnTypes.OfType<FieldsType>().Where(type => type.Fields.Count == 0))
            context.Report($"Type {type} must define one or more fields.", type.Definitions);
    }
}
