namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>Fields of objects and interfaces are of output types: anything but an input object. Specification: §3.4.2, §3.6.</summary>
internal static class OutputTypes
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.OwnTypes.OfType<FieldsType>())
        {
            foreach (var field in type.Fields.Values.Where(field => field.Type.Named is InputObjectType))
                context.Report($"The type of {type}.{field.Name} must be Output Type but got: {field.Type}.", field.Definition?.Type);
        }
    }
}
