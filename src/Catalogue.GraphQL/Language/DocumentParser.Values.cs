using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>Values, arguments and directives in use. Const forms hold no variables. Specification: §2.6, §2.9, §2.12.</summary>
internal ref partial struct DocumentParser
{
    private ValueNode Value(bool isConst)
    {
        var (kind, start, end) = lexer.Token;
        switch (kind)
        {
            case TokenKind.BracketLeft:
                return ListValue(isConst);
            case TokenKind.BraceLeft:
                return ObjectValue(isConst);
            case TokenKind.Int:
                var whole = lexer.Written.ToString();
                Advance();
                return new IntValueNode(whole, start, end);
            case TokenKind.Float:
                var real = lexer.Written.ToString();
                Advance();
                return new FloatValueNode(real, start, end);
            case TokenKind.String or TokenKind.BlockString:
                return StringLiteral();
            case TokenKind.Name:
                return NameValue(start, end);
            case TokenKind.Dollar when isConst:
                throw VariableInConst();
            case TokenKind.Dollar:
                return Variable();
            default:
                throw Unexpected();
        }
    }

    private ValueNode NameValue(int start, int end)
    {
        ValueNode value = lexer.Written switch
        {
            "true" => new BooleanValueNode(true, start, end),
            "false" => new BooleanValueNode(false, start, end),
            "null" => new NullValueNode(start, end),
            _ => new EnumValueNode(NameTable.Get(lexer.Written), start, end),
        };
        Advance();
        return value;
    }

    private SyntaxException VariableInConst()
    {
        var dollar = lexer;
        Advance();
        return Is(TokenKind.Name)
            ? SyntaxException.At(source, dollar.Token.Start, $"Unexpected variable \"${lexer.Written}\" in constant value.")
            : Unexpected(dollar);
    }

    private VariableNode Variable()
    {
        var start = Expect(TokenKind.Dollar);
        var name = Name();
        return new VariableNode(name, start, lexer.PreviousEnd);
    }

    private StringValueNode StringLiteral()
    {
        var node = new StringValueNode(lexer.StringValue, Is(TokenKind.BlockString), lexer.Token.Start, lexer.Token.End);
        Advance();
        return node;
    }

    private ListValueNode ListValue(bool isConst)
    {
        Enter();
        var start = Expect(TokenKind.BracketLeft);
        var mark = nodes.Mark;
        while (!Accept(TokenKind.BracketRight))
            nodes.Push(Value(isConst));
        depth--;
        return new ListValueNode(nodes.Pop<ValueNode>(mark), start, lexer.PreviousEnd);
    }

    private ObjectValueNode ObjectValue(bool isConst)
    {
        Enter();
        var start = Expect(TokenKind.BraceLeft);
        var mark = nodes.Mark;
        while (!Accept(TokenKind.BraceRight))
            nodes.Push(ObjectField(isConst));
        depth--;
        return new ObjectValueNode(nodes.Pop<ObjectFieldNode>(mark), start, lexer.PreviousEnd);
    }

    private ObjectFieldNode ObjectField(bool isConst)
    {
        var name = Name();
        Expect(TokenKind.Colon);
        var value = Value(isConst);
        return new ObjectFieldNode(name, value, name.Start, lexer.PreviousEnd);
    }

    private ImmutableArray<ArgumentNode> Arguments(bool isConst)
    {
        if (!Accept(TokenKind.ParenLeft))
            return [];
        var mark = nodes.Mark;
        do
            nodes.Push(Argument(isConst));
        while (!Accept(TokenKind.ParenRight));
        return nodes.Pop<ArgumentNode>(mark);
    }

    private ArgumentNode Argument(bool isConst)
    {
        var name = Name();
        Expect(TokenKind.Colon);
        var value = Value(isConst);
        return new ArgumentNode(name, value, name.Start, lexer.PreviousEnd);
    }

    private ImmutableArray<DirectiveNode> Directives(bool isConst)
    {
        if (!Is(TokenKind.At))
            return [];
        var mark = nodes.Mark;
        while (Is(TokenKind.At))
            nodes.Push(Directive(isConst));
        return nodes.Pop<DirectiveNode>(mark);
    }

    private DirectiveNode Directive(bool isConst)
    {
        var start = Expect(TokenKind.At);
        var name = Name();
        var arguments = Arguments(isConst);
        return new DirectiveNode(name, arguments, start, lexer.PreviousEnd);
    }
}
