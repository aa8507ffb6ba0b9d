namespace Catalogue.GraphQL.Language;

/// <summary>Extensions: each must add something. Specification: §3.3.2, §3.4.3 and the sections on each kind's extensions.</summary>
internal ref partial struct DocumentParser
{
    private DefinitionNode Extension()
    {
        var start = lexer.Token.Start;
        var ahead = lexer;
        ahead.Advance();
        if (ahead.Token.Kind != TokenKind.Name)
            throw Unexpected(ahead);
        var keyword = ahead.Written;
        if (keyword is not ("schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input"))
            throw Unexpected(ahead);
        Advance();
        Advance();
        return keyword switch
        {
            "schema" => SchemaExtension(start),
            "scalar" => ScalarExtension(start),
            "type" => ObjectExtension(start),
            "interface" => InterfaceExtension(start),
            "union" => UnionExtension(start),
            "enum" => EnumExtension(start),
            _ => InputObjectExtension(start),
        };
    }

    private SchemaDefinitionNode SchemaExtension(int start)
    {
        var directives = Directives(isConst: true);
        var types = OperationTypes();
        Adds(directives.Length + types.Length);
        return new SchemaDefinitionNode(null, directives, types, true, start, lexer.PreviousEnd);
    }

    private ScalarTypeDefinitionNode ScalarExtension(int start)
    {
        var name = Name();
        var directives = Directives(isConst: true);
        Adds(directives.Length);
        return new ScalarTypeDefinitionNode(null, name, directives, true, start, lexer.PreviousEnd);
    }

    private ObjectTypeDefinitionNode ObjectExtension(int start)
    {
        var name = Name();
        var interfaces = Interfaces();
        var directives = Directives(isConst: true);
        var fields = FieldDefinitions();
        Adds(interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeDefinitionNode(null, name, interfaces, directives, fields, true, start, lexer.PreviousEnd);
    }

    private InterfaceTypeDefinitionNode InterfaceExtension(int start)
    {
        var name = Name();
        var interfaces = Interfaces();
        var directives = Directives(isConst: true);
        var fields = FieldDefinitions();
        Adds(interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeDefinitionNode(null, name, interfaces, directives, fields, true, start, lexer.PreviousEnd);
    }

    private UnionTypeDefinitionNode UnionExtension(int start)
    {
        var name = Name();
        var directives = Directives(isConst: true);
        var types = UnionMembers();
        Adds(directives.Length + types.Length);
        return new UnionTypeDefinitionNode(null, name, directives, types, true, start, lexer.PreviousEnd);
    }

    private EnumTypeDefinitionNode EnumExtension(int start)
    {
        var name = Name();
        var directives = Directives(isConst: true);
        var values = EnumValues();
        Adds(directives.Length + values.Length);
        return new EnumTypeDefinitionNode(null, name, directives, values, true, start, lexer.PreviousEnd);
    }

    private InputObjectTypeDefinitionNode InputObjectExtension(int start)
    {
        var name = Name();
        var directives = Directives(isConst: true);
        var fields = InputValues(TokenKind.BraceLeft, TokenKind.BraceRight);
        Adds(directives.Length + fields.Length);
        return new InputObjectTypeDefinitionNode(null, name, directives, fields, true, start, lexer.PreviousEnd);
    }

    private readonly void Adds(int parts)
    {
        if (parts == 0)
            throw Unexpected();
    }
}
