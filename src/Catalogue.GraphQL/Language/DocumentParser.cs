namespace Catalogue.GraphQL.Language;

/// <summary>
/// Recursive descent, one method per production. Its files: Operations, Values, Types, TypeSystem, Extensions.
/// Specification: Appendix B.
/// </summary>
internal ref partial struct DocumentParser(Source source, ParserLimits limits)
{
    private readonly Source source = source;
    private readonly NodeStack nodes = NodeStack.Rent();
    private readonly int maxTokens = limits.MaxTokens;
    private readonly int maxDepth = limits.MaxDepth;
    private Lexer lexer = new(source);
    private int tokens = 0;
    private int depth = 0;

    public readonly void Release() => nodes.Return();

    public Document Document()
    {
        Advance();
        var mark = nodes.Mark;
        do
            nodes.Push(Definition());
        while (!Accept(TokenKind.EndOfFile));
        return new Document(source, nodes.Pop<DefinitionNode>(mark), 0, source.Text.Length) { Tokens = tokens };
    }

    public ValueNode OnlyValue()
    {
        Advance();
        var value = Value(isConst: false);
        Expect(TokenKind.EndOfFile);
        return value;
    }

    private DefinitionNode Definition()
    {
        if (Is(TokenKind.BraceLeft))
            return OperationDefinition();
        if (!IsDescription())
            return lexer.Token.Kind == TokenKind.Name ? Keyword(lexer, isDescribed: false) : throw Unexpected();
        var ahead = lexer;
        ahead.Advance();
        return ahead.Token.Kind switch
        {
            TokenKind.BraceLeft => throw Fault("Unexpected description, descriptions are not supported on shorthand queries."),
            TokenKind.Name => Keyword(ahead, isDescribed: true),
            _ => throw Unexpected(ahead),
        };
    }

    private DefinitionNode Keyword(scoped in Lexer keyword, bool isDescribed)
    {
        switch (keyword.Written)
        {
            case "query" or "mutation" or "subscription": return OperationDefinition();
            case "fragment": return FragmentDefinition();
            case "schema": return SchemaDefinition();
            case "scalar": return ScalarDefinition();
            case "type": return ObjectDefinition();
            case "interface": return InterfaceDefinition();
            case "union": return UnionDefinition();
            case "enum": return EnumDefinition();
            case "input": return InputObjectDefinition();
            case "directive": return DirectiveDefinition();
        }

        if (isDescribed)
            throw Fault("Unexpected description, only GraphQL definitions support descriptions.");
        return keyword.Written is "extend" ? Extension() : throw Unexpected(keyword);
    }

    private readonly bool Is(TokenKind kind) => lexer.Token.Kind == kind;

    private readonly bool IsDescription() => lexer.Token.Kind is TokenKind.String or TokenKind.BlockString;

    private readonly bool IsKeyword(string word) => lexer.Token.Kind == TokenKind.Name && lexer.Written.SequenceEqual(word);

    private void Advance()
    {
        lexer.Advance();
        if (++tokens > maxTokens && lexer.Token.Kind != TokenKind.EndOfFile)
            throw TooManyTokens();
    }

    private bool Accept(TokenKind kind)
    {
        if (lexer.Token.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private bool AcceptKeyword(string word)
    {
        if (!IsKeyword(word))
            return false;
        Advance();
        return true;
    }

    /// <summary>Consumes a token of the kind and returns its start.</summary>
    private int Expect(TokenKind kind)
    {
        var start = lexer.Token.Start;
        if (lexer.Token.Kind != kind)
            throw Fault($"Expected {kind.Describe()}, found {lexer.Describe()}.");
        Advance();
        return start;
    }

    private void ExpectKeyword(string word)
    {
        if (!AcceptKeyword(word))
            throw Fault($"Expected \"{word}\", found {lexer.Describe()}.");
    }

    private NameNode Name()
    {
        if (lexer.Token.Kind != TokenKind.Name)
            throw Fault($"Expected Name, found {lexer.Describe()}.");
        var name = new NameNode(NameTable.Get(lexer.Written), lexer.Token.Start, lexer.Token.End);
        Advance();
        return name;
    }

    private void Enter()
    {
        if (++depth > maxDepth)
            throw SyntaxException.OverLimit(
                source, lexer.Token.Start, "nesting", maxDepth, $"Document is nested more than {maxDepth} levels deep. Parsing aborted.");
    }

    private readonly SyntaxException TooManyTokens() =>
        SyntaxException.OverLimit(
            source, lexer.Token.Start, "tokens", maxTokens, $"Document contains more than {maxTokens} tokens. Parsing aborted.");

    private readonly SyntaxException Fault(string message) => SyntaxException.At(source, lexer.Token.Start, message);

    private readonly SyntaxException Unexpected() => Fault($"Unexpected {lexer.Describe()}.");

    private readonly SyntaxException Unexpected(scoped in Lexer at) =>
        SyntaxException.At(source, at.Token.Start, $"Unexpected {at.Describe()}.");
}
