using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

internal sealed partial class RandomTree
{
    private static readonly string[] locations = ["QUERY", "FIELD", "FIELD_DEFINITION", "ENUM_VALUE", "SCHEMA"];

    private DefinitionNode TypeSystem()
    {
        var isExtension = random.Next(2) == 0;
        var description = isExtension ? null : Description();
        var name = Name();
        var directives = Directives(isConst: true);

        // An extension must add something: here always a member, or a directive where there are no members.
        var least = isExtension ? 1 : 0;
        return random.Next(8) switch
        {
            0 => new SchemaDefinitionNode(description, directives, Some(Root, 1, 3), isExtension, 0, 0),
            1 => new ScalarTypeDefinitionNode(
                description, name, isExtension ? [new DirectiveNode(Name(), [], 0, 0), .. directives] : directives, isExtension, 0, 0),
            2 => new ObjectTypeDefinitionNode(
                description, name, Some(NamedType, 0, 3), directives, Some(Field, least, 3), isExtension, 0, 0),
            3 => new InterfaceTypeDefinitionNode(
                description, name, Some(NamedType, 0, 3), directives, Some(Field, least, 3), isExtension, 0, 0),
            4 => new UnionTypeDefinitionNode(description, name, directives, Some(NamedType, least, 3), isExtension, 0, 0),
            5 => new EnumTypeDefinitionNode(description, name, directives, Some(EnumValue, least, 3), isExtension, 0, 0),
            6 => new InputObjectTypeDefinitionNode(description, name, directives, Some(InputValue, least, 3), isExtension, 0, 0),
            _ => new DirectiveDefinitionNode(
                Description(), name, Some(InputValue, 0, 3), directives, random.Next(2) == 0, Locations(), 0, 0),
        };
    }

    private OperationTypeNode Root() => new((OperationType)random.Next(3), NamedType(), 0, 0);

    private FieldDefinitionNode Field() => new(Description(), Name(), Some(InputValue, 0, 2), Type(), Directives(isConst: true), 0, 0);

    private InputValueDefinitionNode InputValue() =>
        new(Description(), Name(), Type(), Maybe(() => Value(2, isConst: true)), Directives(isConst: true), 0, 0);

    private EnumValueDefinitionNode EnumValue() => new(Description(), Name(), Directives(isConst: true), 0, 0);

    private ImmutableArray<NameNode> Locations() => Some(() => new NameNode(locations[random.Next(locations.Length)], 0, 0), 1, 3);
}
