using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>Names that begin with two underscores are reserved for introspection. Specification: §4.1.</summary>
internal static class ReservedNames
{
    public static void Check(SchemaContext context)
    {
        foreach (var directive in context.Draft.Directives.Values)
        {
            CheckName(context, directive.Name, directive.Definition);
            CheckNames(context, directive.Arguments.Values);
        }

        foreach (var type in context.OwnTypes)
        {
            CheckName(context, type.Name, type.Definitions.FirstOrDefault());
            CheckMembers(context, type);
        }
    }

    private static void CheckMembers(SchemaContext context, NamedType type)
    {
        switch (type)
        {
            case FieldsType fields:
                foreach (var field in fields.Fields.Values)
                {
                    CheckName(context, field.Name, field.Definition);
                    CheckNames(context, field.Arguments.Values);
                }

                break;
            case EnumType values:
                foreach (var value in values.Values.Values)
                    CheckName(context, value.Name, value.Definition);
                break;
            case InputObjectType input:
                CheckNames(context, input.Fields.Values);
                break;
        }
    }

    private static void CheckNames(SchemaContext context, IEnumerable<InputValueDefinition> values)
    {
        foreach (var value in values)
            CheckName(context, value.Name, value.Definition);
    }

    private static void CheckName(SchemaContext context, string name, Node? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            context.Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
    }
}
