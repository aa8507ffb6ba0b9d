namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>The fields of a oneOf input object are nullable and have no default. Specification: §3.10.1.</summary>
internal static class OneOfFields
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.OwnTypes.OfType<InputObjectType>().Where(type => type.IsOneOf))
        {
            foreach (var field in type.Fields.Values)
            {
                if (field.Type is NonNullType)
                    context.Report($"OneOf input field {type}.{field.Name} must be nullable.", field.Definition?.Type);
                if (field.DefaultValue is not null)
                    context.Report($"OneOf input field {type}.{field.Name} cannot have a default value.", field.Definition);
            }
        }
    }
}
