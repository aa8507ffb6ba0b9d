using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class StringValueTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u0041\\u{42}\\u{1F600}\"", "AB\uD83D\uDE00")]
    [InlineData("\"\\uD83D\\uDE00\"", "\uD83D\uDE00")]
    [InlineData("\"\\u{0000000041}\"", null)]
    [InlineData("\"\uD83D\uDE00 # no comment\"", "\uD83D\uDE00 # no comment")]
    public void Escapes_stand_for_their_characters(string text, string? expected)
    {
        if (expected is null)
            Assert.Throws<SyntaxException>(() => Parser.ParseValue(new Source(text)));
        else
            Assert.Equal(expected, Assert.IsType<StringValueNode>(Parser.ParseValue(new Source(text))).Value);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\t\n ", "")]
    [InlineData("one line", "one line")]
    [InlineData("  one line  ", "  one line  ")]
    [InlineData("\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  ", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("first\n    second\n      third", "first\nsecond\n  third")]
    [InlineData("a\r\n b\r c\n d", "a\nb\nc\nd")]
    [InlineData("three \\\"\"\" quotes", "three \"\"\" quotes")]
    [InlineData("no \\n escape", "no \\n escape")]
    [InlineData("\n\ta\n\n\tb\u2028c\n", "a\n\nb\u2028c")]
    public void A_block_string_loses_its_common_indentation_and_its_blank_outer_lines(string raw, string expected)
    {
        var value = Assert.IsType<StringValueNode>(Parser.ParseValue(new Source($"\"\"\"{raw}\"\"\"")));

        Assert.Equal(expected, value.Value);
        Assert.True(value.IsBlock);
    }
}
