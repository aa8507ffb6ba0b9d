namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An input object has at least one field. Specification: §3.10.</summary>
internal static class DefinedInputFields
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.OwnTypes.OfType<InputObjectType>().Where(type => type.Fields.Count == 0))
            context.Report($"Input Object type {type} must define one or more fields.", type.Definitions);
    }
}
