using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("{a}", "{\n  a\n}")]
    [InlineData("query($a:Int=1 @d,$b:[In!]!)@x{a}", "query ($a: Int = 1 @d, $b: [In!]!) @x {\n  a\n}")]
    [InlineData("\"d\" query Q{a:b(c:{d:[1,2.5e3],e:null}) @x{...F ...on T@y{z} ...{w}}}", "\"d\"\nquery Q {\n  a: b(c: { d: [1, 2.5e3], e: null }) @x {\n    ...F\n    ... on T @y {\n      z\n    }\n    ... {\n      w\n    }\n  }\n}")]
    [InlineData("fragment F on T@x{a}", "fragment F on T @x {\n  a\n}")]
    [InlineData("extend schema@x{query:Q}", "extend schema @x {\n  query: Q\n}")]
    [InlineData("type A implements&B&C@x{\"d\" f(a:Int=1,b:B):[C!]!@y}", "type A implements B & C @x {\n  \"d\"\n  f(a: Int = 1, b: B): [C!]! @y\n}")]
    [InlineData("type A{f(\"d\" a:Int b:Int):C}", "type A {\n  f(\n    \"d\"\n    a: Int\n    b: Int\n  ): C\n}")]
    [InlineData("union U@x=|A|B", "union U @x = A | B")]
    [InlineData("\"\"\"d\"\"\" enum E{A@x B}", "\"\"\"d\"\"\"\nenum E {\n  A @x\n  B\n}")]
    [InlineData("extend input I@x{a:Int=1@y}", "extend input I @x {\n  a: Int = 1 @y\n}")]
    [InlineData("directive@a(b:C)repeatable on|FIELD|ENUM", "directive @a(b: C) repeatable on FIELD | ENUM")]
    [InlineData("{f(a:\"\"\"x\n y\"\"\")}", "{\n  f(a: \"\"\"\n  x\n  y\n  \"\"\")\n}")]
    public void A_tree_is_laid_out_as_the_reference_implementation_does(string text, string expected)
    {
        Assert.Equal(expected, Printer.Print(Parser.Parse(new Source(text))));
    }

    [Fact]
    public void A_bare_query_after_a_type_without_members_is_not_taken_for_its_members()
    {
        Assert.Equal("type A\n\nquery {\n  a\n}\n\n{\n  b\n}", Printer.Print(Parser.Parse(new Source("type A query { a } { b }"))));
    }

    [Fact]
    public void Arguments_that_would_pass_80_characters_stand_on_lines_of_their_own()
    {
        var name = new string('n', 40);

        Assert.Equal(
            $"{{\n  f(\n    {name}: 1\n    {name}: 2\n  )\n}}", Printer.Print(Parser.Parse(new Source($"{{ f({name}: 1, {name}: 2) }}"))));
    }
}
