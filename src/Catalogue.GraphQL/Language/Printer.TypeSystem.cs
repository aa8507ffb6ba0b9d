namespace Catalogue.GraphQL.Language;

/// <summary>Definitions and extensions of the type system. Specification: §3.</summary>
public static partial class Printer
{
    private static string TypeSystem(Node node) => node switch
    {
        SchemaDefinitionNode schema => Description(schema.Description)
            + Words(
                schema.IsExtension ? "extend schema" : "schema", Directives(schema.Directives), Block(schema.OperationTypes.Select(Print))),
        OperationTypeNode operation =>
            $"{operation.Operation switch { OperationType.Query => "query", OperationType.Mutation => "mutation", _ => "subscription" }}: "
            + $"{operation.Type}",
        TypeDefinitionNode type => Description(type.Description) + Words(type.IsExtension ? "extend" : null, TypeDefinition(type)),
        FieldDefinitionNode field => Description(field.Description)
            + Words($"{field.Name}{InputValues(field.Arguments)}: {field.Type}", Directives(field.Directives)),
        InputValueDefinitionNode value => Description(value.Description) + Words(
            $"{value.Name}: {value.Type}",
            value.DefaultValue is null ? null : "= " + Value(value.DefaultValue),
            Directives(value.Directives)),
        EnumValueDefinitionNode value => Description(value.Description) + Words(value.Name.Value, Directives(value.Directives)),
        DirectiveDefinitionNode directive => Description(directive.Description) + Words(
            $"directive @{directive.Name}{InputValues(directive.Arguments)}",
            Directives(directive.Directives),
            directive.IsRepeatable ? "repeatable" : null,
            "on " + string.Join(" | ", directive.Locations)),
        _ => throw new ArgumentException($"{node.GetType().Name} is no node of the language.", nameof(node)),
    };

    private static string TypeDefinition(TypeDefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode => Words($"scalar {type.Name}", Directives(type.Directives)),
        FieldsTypeDefinitionNode fields => Words(
            $"{(type is ObjectTypeDefinitionNode ? "type" : "interface")} {type.Name}",
            fields.Interfaces.IsEmpty ? null : "implements " + string.Join(" & ", fields.Interfaces),
            Directives(type.Directives),
            Block(fields.Fields.Select(Print))),
        UnionTypeDefinitionNode union => Words(
            $"union {type.Name}", Directives(type.Directives), union.Types.IsEmpty ? null : "= " + string.Join(" | ", union.Types)),
        EnumTypeDefinitionNode values => Words($"enum {type.Name}", Directives(type.Directives), Block(values.Values.Select(Print))),
        InputObjectTypeDefinitionNode input => Words($"input {type.Name}", Directives(type.Directives), Block(input.Fields.Select(Print))),
        _ => throw new ArgumentException($"{type.GetType().Name} is no definition of the language.", nameof(type)),
    };

    private static string InputValues(IReadOnlyList<InputValueDefinitionNode> values)
    {
        if (values.Count == 0)
            return string.Empty;
        var items = values.Select(Print).ToList();
        return items.Exists(item => item.Contains('\n'))
            ? "(\n" + Indent(string.Join('\n', items)) + "\n)"
            : $"({string.Join(", ", items)})";
    }
}
