using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>Operations, fragments and selections. Specification: §2.3 to §2.8, §2.10.</summary>
internal ref partial struct DocumentParser
{
    private OperationDefinitionNode OperationDefinition()
    {
        var start = lexer.Token.Start;
        if (Is(TokenKind.BraceLeft))
        {
            var shorthand = SelectionSet();
            return new OperationDefinitionNode(null, OperationType.Query, null, [], [], shorthand, start, lexer.PreviousEnd);
        }

        var description = Description();
        var operation = Operation();
        var name = Is(TokenKind.Name) ? Name() : null;
        var variables = VariableDefinitions();
        var directives = Directives(isConst: false);
        var selectionSet = SelectionSet();
        return new OperationDefinitionNode(description, operation, name, variables, directives, selectionSet, start, lexer.PreviousEnd);
    }

    private OperationType Operation()
    {
        if (!Is(TokenKind.Name))
            throw Fault($"Expected Name, found {lexer.Describe()}.");
        OperationType? operation = lexer.Written switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => null,
        };
        var keyword = lexer;
        Advance();
        return operation ?? throw Unexpected(keyword);
    }

    private ImmutableArray<VariableDefinitionNode> VariableDefinitions()
    {
        if (!Accept(TokenKind.ParenLeft))
            return [];
        var mark = nodes.Mark;
        do
            nodes.Push(VariableDefinition());
        while (!Accept(TokenKind.ParenRight));
        return nodes.Pop<VariableDefinitionNode>(mark);
    }

    private VariableDefinitionNode VariableDefinition()
    {
        var start = lexer.Token.Start;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        var type = TypeReference();
        var defaultValue = Accept(TokenKind.Equals) ? Value(isConst: true) : null;
        var directives = Directives(isConst: true);
        return new VariableDefinitionNode(description, variable, type, defaultValue, directives, start, lexer.PreviousEnd);
    }

    private SelectionSetNode SelectionSet()
    {
        Enter();
        var start = Expect(TokenKind.BraceLeft);
        var mark = nodes.Mark;
        do
            nodes.Push(Is(TokenKind.Spread) ? Fragment() : Field());
        while (!Accept(TokenKind.BraceRight));
        depth--;
        return new SelectionSetNode(nodes.Pop<SelectionNode>(mark), start, lexer.PreviousEnd);
    }

    private FieldNode Field()
    {
        var start = lexer.Token.Start;
        var name = Name();
        NameNode? alias = null;
        if (Accept(TokenKind.Colon))
        {
            alias = name;
            name = Name();
        }

        var arguments = Arguments(isConst: false);
        var directives = Directives(isConst: false);
        var selectionSet = Is(TokenKind.BraceLeft) ? SelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, start, lexer.PreviousEnd);
    }

    private SelectionNode Fragment()
    {
        var start = Expect(TokenKind.Spread);
        var hasCondition = AcceptKeyword("on");
        if (!hasCondition && Is(TokenKind.Name))
        {
            var name = Name();
            var spreadDirectives = Directives(isConst: false);
            return new FragmentSpreadNode(name, spreadDirectives, start, lexer.PreviousEnd);
        }

        var condition = hasCondition ? NamedType() : null;
        var directives = Directives(isConst: false);
        var selectionSet = SelectionSet();
        return new InlineFragmentNode(condition, directives, selectionSet, start, lexer.PreviousEnd);
    }

    private FragmentDefinitionNode FragmentDefinition()
    {
        var start = lexer.Token.Start;
        var description = Description();
        ExpectKeyword("fragment");
        if (ValueOfToken() is "on")
            throw Unexpected();
        var name = Name();
        ExpectKeyword("on");
        var condition = NamedType();
        var directives = Directives(isConst: false);
        var selectionSet = SelectionSet();
        return new FragmentDefinitionNode(description, name, condition, directives, selectionSet, start, lexer.PreviousEnd);
    }
}
