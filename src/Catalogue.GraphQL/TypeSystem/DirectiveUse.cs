using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>The directives applied to one node of the type system, and their location. Specification: §3.13.</summary>
internal readonly record struct DirectiveUse(Node Place, DirectiveLocation Location, IReadOnlyList<DirectiveNode> Directives)
{
    /// <summary>Every place in a definition that can carry directives, the definition first.</summary>
    public static IEnumerable<DirectiveUse> In(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode => [new(definition, DirectiveLocation.Schema, definition.Directives)],
        ScalarTypeDefinitionNode => [new(definition, DirectiveLocation.Scalar, definition.Directives)],
        FieldsTypeDefinitionNode type =>
        [
            new(type, type is ObjectTypeDefinitionNode ? DirectiveLocation.Object : DirectiveLocation.Interface, type.Directives),
            .. type.Fields.SelectMany(field => Arguments(field.Arguments)
                .Prepend(new DirectiveUse(field, DirectiveLocation.FieldDefinition, field.Directives))),
        ],
        UnionTypeDefinitionNode => [new(definition, DirectiveLocation.Union, definition.Directives)],
        EnumTypeDefinitionNode type =>
        [
            new(type, DirectiveLocation.Enum, type.Directives),
            .. type.Values.Select(value => new DirectiveUse(value, DirectiveLocation.EnumValue, value.Directives)),
        ],
        InputObjectTypeDefinitionNode type =>
        [
            new(type, DirectiveLocation.InputObject, type.Directives),
            .. type.Fields.Select(field => new DirectiveUse(field, DirectiveLocation.InputFieldDefinition, field.Directives)),
        ],
        DirectiveDefinitionNode directive =>
            Arguments(directive.Arguments).Prepend(new DirectiveUse(
                directive, DirectiveLocation.DirectiveDefinition, directive.Directives)),
        _ => [],
    };

    private static IEnumerable<DirectiveUse> Arguments(IEnumerable<InputValueDefinitionNode> arguments) =>
        arguments.Select(argument => new DirectiveUse(argument, DirectiveLocation.ArgumentDefinition, argument.Directives));
}
