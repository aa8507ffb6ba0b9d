using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>What definitions of types hold: fields, arguments, members, enum values. Specification: §3.6 to §3.10.</summary>
internal ref partial struct DocumentParser
{
    private ImmutableArray<NamedTypeNode> Interfaces() => AcceptKeyword("implements") ? NamedTypes(TokenKind.Ampersand) : [];

    private ImmutableArray<NamedTypeNode> UnionMembers() => Accept(TokenKind.Equals) ? NamedTypes(TokenKind.Pipe) : [];

    private ImmutableArray<FieldDefinitionNode> FieldDefinitions()
    {
        if (!Accept(TokenKind.BraceLeft))
            return [];
        var mark = nodes.Mark;
        do
            nodes.Push(FieldDefinition());
        while (!Accept(TokenKind.BraceRight));
        return nodes.Pop<FieldDefinitionNode>(mark);
    }

    private FieldDefinitionNode FieldDefinition()
    {
        var start = lexer.Token.Start;
        var description = Description();
        var name = Name();
        var arguments = InputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
        Expect(TokenKind.Colon);
        var type = TypeReference();
        var directives = Directives(isConst: true);
        return new FieldDefinitionNode(description, name, arguments, type, directives, start, lexer.PreviousEnd);
    }

    private ImmutableArray<InputValueDefinitionNode> InputValues(TokenKind open, TokenKind close)
    {
        if (!Accept(open))
            return [];
        var mark = nodes.Mark;
        do
            nodes.Push(InputValue());
        while (!Accept(close));
        return nodes.Pop<InputValueDefinitionNode>(mark);
    }

    private InputValueDefinitionNode InputValue()
    {
        var start = lexer.Token.Start;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        var type = TypeReference();
        var defaultValue = Accept(TokenKind.Equals) ? Value(isConst: true) : null;
        var directives = Directives(isConst: true);
        return new InputValueDefinitionNode(description, name, type, defaultValue, directives, start, lexer.PreviousEnd);
    }

    private ImmutableArray<EnumValueDefinitionNode> EnumValues()
    {
        if (!Accept(TokenKind.BraceLeft))
            return [];
        var mark = nodes.Mark;
        do
            nodes.Push(EnumValue());
        while (!Accept(TokenKind.BraceRight));
        return nodes.Pop<EnumValueDefinitionNode>(mark);
    }

    private EnumValueDefinitionNode EnumValue()
    {
        var start = lexer.Token.Start;
        var description = Description();
        if (ValueOfToken() is "true" or "false" or "null")
            throw Fault($"{lexer.Describe()} is reserved and cannot be used for an enum value.");
        var name = Name();
        var directives = Directives(isConst: true);
        return new EnumValueDefinitionNode(description, name, directives, start, lexer.PreviousEnd);
    }
}
