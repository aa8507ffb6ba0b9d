using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// The walk through type system definitions in an executable document, which should have none: their type names and directives are checked
/// all the same, as the reference implementation does.
/// </summary>
internal sealed class TypeSystemWalk(ValidationContext context, DocumentWalk walk)
{
    public void Definition(DefinitionNode definition)
    {
        context.InTypeSystem = true;
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                walk.Directives(schema, schema.Directives, DirectiveLocation.Schema);
                foreach (var operation in schema.OperationTypes)
                    walk.TypeReference(operation.Type);
                break;
            case ScalarTypeDefinitionNode scalar:
                walk.Directives(scalar, scalar.Directives, DirectiveLocation.Scalar);
                break;
            case FieldsTypeDefinitionNode type:
                Fields(type);
                break;
            case UnionTypeDefinitionNode union:
                walk.Directives(union, union.Directives, DirectiveLocation.Union);
                foreach (var member in union.Types)
                    walk.TypeReference(member);
                break;
            case EnumTypeDefinitionNode type:
                walk.Directives(type, type.Directives, DirectiveLocation.Enum);
                foreach (var value in type.Values)
                    walk.Directives(value, value.Directives, DirectiveLocation.EnumValue);
                break;
            case InputObjectTypeDefinitionNode input:
                walk.Directives(input, input.Directives, DirectiveLocation.InputObject);
                InputValues(input.Fields, DirectiveLocation.InputFieldDefinition);
                break;
            case DirectiveDefinitionNode directive:
                InputValues(directive.Arguments, DirectiveLocation.ArgumentDefinition);
                walk.Directives(directive, directive.Directives, DirectiveLocation.DirectiveDefinition);
                break;
        }

        context.InTypeSystem = false;
    }

    private void Fields(FieldsTypeDefinitionNode type)
    {
        foreach (var named in type.Interfaces)
            walk.TypeReference(named);
        walk.Directives(type, type.Directives, type is ObjectTypeDefinitionNode ? DirectiveLocation.Object : DirectiveLocation.Interface);
        foreach (var field in type.Fields)
        {
            InputValues(field.Arguments, DirectiveLocation.ArgumentDefinition);
            walk.TypeReference(field.Type);
            walk.Directives(field, field.Directives, DirectiveLocation.FieldDefinition);
        }
    }

    private void InputValues(ImmutableArray<InputValueDefinitionNode> values, DirectiveLocation location)
    {
        foreach (var value in values)
        {
            walk.TypeReference(value.Type);
            if (value.DefaultValue is { } literal)
                walk.Value(literal, type: null, hasDefault: false, oneOf: null);
            walk.Directives(value, value.Directives, location);
        }
    }
}
