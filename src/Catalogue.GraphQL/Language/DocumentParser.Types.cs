using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>References to types, descriptions, and lists of names with a delimiter. Specification: §2.2, §2.11.</summary>
internal ref partial struct DocumentParser
{
    private TypeNode TypeReference()
    {
        var start = lexer.Token.Start;
        TypeNode type;
        if (Is(TokenKind.BracketLeft))
        {
            Enter();
            Advance();
            var item = TypeReference();
            Expect(TokenKind.BracketRight);
            depth--;
            type = new ListTypeNode(item, start, lexer.PreviousEnd);
        }
        else
        {
            type = NamedType();
        }

        return Accept(TokenKind.Bang) ? new NonNullTypeNode(type, start, lexer.PreviousEnd) : type;
    }

    private NamedTypeNode NamedType()
    {
        var name = Name();
        return new NamedTypeNode(name, name.Start, name.End);
    }

    private StringValueNode? Description() => IsDescription() ? StringLiteral() : null;

    private ImmutableArray<NamedTypeNode> NamedTypes(TokenKind delimiter)
    {
        Accept(delimiter);
        var mark = nodes.Mark;
        do
            nodes.Push(NamedType());
        while (Accept(delimiter));
        return nodes.Pop<NamedTypeNode>(mark);
    }

    /// <summary>
    /// The value of a name or string token. The reference implementation checks reserved words whatever the token's kind.
    /// </summary>
    private readonly ReadOnlySpan<char> ValueOfToken() => lexer.Token.Kind switch
    {
        TokenKind.Name => lexer.Written,
        TokenKind.String or TokenKind.BlockString => lexer.StringValue,
        _ => default,
    };
}
