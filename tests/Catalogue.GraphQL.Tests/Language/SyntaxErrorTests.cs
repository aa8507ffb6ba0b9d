using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("", 1, 1, "Unexpected <EOF>.")]
    [InlineData("{", 1, 2, "Expected Name, found <EOF>.")]
    [InlineData("{ }", 1, 3, "Expected Name, found \"}\".")]
    [InlineData("\n      { ...MissingOn }\n      fragment MissingOn Type\n    ", 3, 26, "Expected \"on\", found Name \"Type\".")]
    [InlineData("{ field: {} }", 1, 10, "Expected Name, found \"{\".")]
    [InlineData("notAnOperation Foo { field }", 1, 1, "Unexpected Name \"notAnOperation\".")]
    [InlineData("...", 1, 1, "Unexpected \"...\".")]
    [InlineData("{ \"\"", 1, 3, "Expected Name, found String \"\".")]
    [InlineData("query Foo($x: Complex = { a: { b: [ $var ] } }) { field }", 1, 37, "Unexpected variable \"$var\" in constant value.")]
    [InlineData("fragment on on on { on }", 1, 10, "Unexpected Name \"on\".")]
    [InlineData("{ ...on }", 1, 9, "Expected Name, found \"}\".")]
    [InlineData("fragment a($v: Boolean = false) on t { f(v: $v) }", 1, 11, "Expected \"on\", found \"(\".")]
    [InlineData("\"Described\" { f }", 1, 1, "Unexpected description, descriptions are not supported on shorthand queries.")]
    [InlineData("\"Described\" extend type Q { f: Int }", 1, 1, "Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("{ f(a: 00) }", 1, 9, "Invalid number, unexpected digit after 0: \"0\".")]
    [InlineData("{ f(a: 1.e1) }", 1, 10, "Invalid number, expected digit but got: \"e\".")]
    [InlineData("{ f(a: 1.0.) }", 1, 11, "Invalid number, expected digit but got: \".\".")]
    [InlineData("{ f(a: -", 1, 9, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("{ f(a: .5) }", 1, 8, "Invalid number, expected digit before \".\", did you mean \"0.5\"?")]
    [InlineData("{ ..f }", 1, 3, "Unexpected \"..\", did you mean \"...\"?")]
    [InlineData("{ f(a: 'x') }", 1, 8, "Unexpected single quote character ('), did you mean to use a double quote (\")?")]
    [InlineData("{ \u203B }", 1, 3, "Unexpected character: U+203B.")]
    [InlineData("{ \uD83D\uDE00 }", 1, 3, "Unexpected character: U+1F600.")]
    [InlineData("{ f(a: \"no end) }", 1, 18, "Unterminated string.")]
    [InlineData("{ f(a: \"\"\"no end) }", 1, 20, "Unterminated string.")]
    [InlineData("{ f(a: \"\\x\") }", 1, 9, "Invalid character escape sequence: \"\\x\".")]
    [InlineData("{ f(a: \"\\u12\") }", 1, 9, "Invalid Unicode escape sequence: \"\\u12\")\".")]
    [InlineData("{ f(a: \"\\u{110000}\") }", 1, 9, "Invalid Unicode escape sequence: \"\\u{110000}\".")]
    [InlineData("{ f(a: \"\\u{FFFFFFFFF}\") }", 1, 9, "Invalid Unicode escape sequence: \"\\u{FFFFFFFF\".")]
    [InlineData("{ f(a: \"\\uD83D\\u0041\") }", 1, 9, "Invalid Unicode escape sequence: \"\\uD83D\".")]
    [InlineData("enum E { true }", 1, 10, "Name \"true\" is reserved and cannot be used for an enum value.")]
    [InlineData("directive @a on FIELD | NOWHERE", 1, 25, "Unexpected Name \"NOWHERE\".")]
    [InlineData("extend type Q", 1, 14, "Unexpected <EOF>.")]
    [InlineData("extend query Q", 1, 8, "Unexpected Name \"query\".")]
    [InlineData("schema", 1, 7, "Expected \"{\", found <EOF>.")]
    public void A_fault_is_told_at_its_place_in_the_words_of_the_reference_implementation(string text, int line, int column, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse(new Source(text))).Error;

        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal(new SourceLocation(line, column), Assert.Single(error.Locations));
        Assert.Equal(ErrorCodes.SyntaxError, error.Code);
    }

    [Theory]
    [InlineData("{\n\n  ?", 3, 3)]
    [InlineData("{\r\r  ?", 3, 3)]
    [InlineData("{\r\n\r\n  ?", 3, 3)]
    [InlineData("\uFEFF{ ?", 1, 4)]
    [InlineData("{ # a comment to the end\n ?", 2, 2)]
    [InlineData("{ f(a: \"\"\"\n\n\"\"\") ?", 3, 6)]
    public void Lines_end_at_LF_CR_or_CRLF_and_columns_count_from_one(string text, int line, int column)
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse(new Source(text))).Error;

        Assert.Equal(new SourceLocation(line, column), Assert.Single(error.Locations));
    }

    // An attribute cannot hold half a surrogate pair, so these are not in the table.
    [Fact]
    public void Half_a_surrogate_pair_is_no_character()
    {
        Assert.Equal(
            "Syntax Error: Invalid character: U+D83D.",
            Assert.Throws<SyntaxException>(() => Parser.Parse(new Source("{ \uD83D }"))).Message);
        Assert.Equal(
            "Syntax Error: Invalid character: U+DEAD.",
            Assert.Throws<SyntaxException>(() => Parser.Parse(new Source("{ f # \uDEAD\n }"))).Message);
        Assert.Equal(
            "Syntax Error: Invalid character within String: U+DEAD.",
            Assert.Throws<SyntaxException>(() => Parser.Parse(new Source("{ f(a: \"\uDEAD\") }"))).Message);
    }
}
