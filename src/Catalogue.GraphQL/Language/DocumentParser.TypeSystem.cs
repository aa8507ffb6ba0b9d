using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>Definitions of the type system. Specification: §3.</summary>
internal ref partial struct DocumentParser
{
    private SchemaDefinitionNode SchemaDefinition()
    {
        var start = lexer.Token.Start;
        var description = Description();
        ExpectKeyword("schema");
        var directives = Directives(isConst: true);
        if (!Is(TokenKind.BraceLeft))
            Expect(TokenKind.BraceLeft);
        var types = OperationTypes();
        return new SchemaDefinitionNode(description, directives, types, false, start, lexer.PreviousEnd);
    }

    private ImmutableArray<OperationTypeNode> OperationTypes()
    {
        if (!Accept(TokenKind.BraceLeft))
            return [];
        var mark = nodes.Mark;
        do
        {
            var start = lexer.Token.Start;
            var operation = Operation();
            Expect(TokenKind.Colon);
            var type = NamedType();
            nodes.Push(new OperationTypeNode(operation, type, start, lexer.PreviousEnd));
        }
        while (!Accept(TokenKind.BraceRight));
        return nodes.Pop<OperationTypeNode>(mark);
    }

    private ScalarTypeDefinitionNode ScalarDefinition()
    {
        var (start, description, name) = Head("scalar");
        var directives = Directives(isConst: true);
        return new ScalarTypeDefinitionNode(description, name, directives, false, start, lexer.PreviousEnd);
    }

    private ObjectTypeDefinitionNode ObjectDefinition()
    {
        var (start, description, name) = Head("type");
        var interfaces = Interfaces();
        var directives = Directives(isConst: true);
        var fields = FieldDefinitions();
        return new ObjectTypeDefinitionNode(description, name, interfaces, directives, fields, false, start, lexer.PreviousEnd);
    }

    private InterfaceTypeDefinitionNode InterfaceDefinition()
    {
        var (start, description, name) = Head("interface");
        var interfaces = Interfaces();
        var directives = Directives(isConst: true);
        var fields = FieldDefinitions();
        return new InterfaceTypeDefinitionNode(description, name, interfaces, directives, fields, false, start, lexer.PreviousEnd);
    }

    private UnionTypeDefinitionNode UnionDefinition()
    {
        var (start, description, name) = Head("union");
        var directives = Directives(isConst: true);
        var types = UnionMembers();
        return new UnionTypeDefinitionNode(description, name, directives, types, false, start, lexer.PreviousEnd);
    }

    private EnumTypeDefinitionNode EnumDefinition()
    {
        var (start, description, name) = Head("enum");
        var directives = Directives(isConst: true);
        var values = EnumValues();
        return new EnumTypeDefinitionNode(description, name, directives, values, false, start, lexer.PreviousEnd);
    }

    private InputObjectTypeDefinitionNode InputObjectDefinition()
    {
        var (start, description, name) = Head("input");
        var directives = Directives(isConst: true);
        var fields = InputValues(TokenKind.BraceLeft, TokenKind.BraceRight);
        return new InputObjectTypeDefinitionNode(description, name, directives, fields, false, start, lexer.PreviousEnd);
    }

    private DirectiveDefinitionNode DirectiveDefinition()
    {
        var start = lexer.Token.Start;
        var description = Description();
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = Name();
        var arguments = InputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
        var directives = Directives(isConst: true);
        var isRepeatable = AcceptKeyword("repeatable");
        ExpectKeyword("on");
        Accept(TokenKind.Pipe);
        var mark = nodes.Mark;
        do
            nodes.Push(Location());
        while (Accept(TokenKind.Pipe));
        return new DirectiveDefinitionNode(
            description, name, arguments, directives, isRepeatable, nodes.Pop<NameNode>(mark), start, lexer.PreviousEnd);
    }

    private NameNode Location()
    {
        var written = lexer;
        var name = Name();
        return DirectiveLocations.Named.ContainsKey(name.Value) ? name : throw Unexpected(written);
    }

    private (int Start, StringValueNode? Description, NameNode Name) Head(string keyword)
    {
        var start = lexer.Token.Start;
        var description = Description();
        ExpectKeyword(keyword);
        return (start, description, Name());
    }
}
