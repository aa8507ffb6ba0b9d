using Catalogue.GraphQL.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class RoundTripTests
{
    private static readonly string[] tokens =
        ["{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "query", "fragment", "on", "type", "extend", "a", "1", "-0.5e3", "\"s\"", "\"\"\"b\"\"\"", "\"", "\\", "#", "\n", "\uD83D", "?"];

    [Fact]
    public void What_is_printed_parses_to_the_same_tree()
    {
        Check(seed =>
        {
            var tree = new RandomTree(seed).Document();

            var again = Parser.Parse(new Source(Printer.Print(tree)));

            Assert.Null(SameTree.Difference(tree, again));
        });
    }

    [Fact]
    public void Whatever_the_text_the_parser_throws_nothing_but_its_own_error()
    {
        Check(seed =>
        {
            var random = new System.Random(seed);
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => tokens[random.Next(tokens.Length)]));

            var thrown = Record.Exception(() => Parser.Parse(new Source(text)));

            Assert.True(thrown is null or SyntaxException, $"{text}: {thrown}");
        });
    }

    [Fact]
    public void A_tree_that_is_broken_off_anywhere_gives_one_error_within_the_text()
    {
        Check(seed =>
        {
            var text = Printer.Print(new RandomTree(seed).Document());
            var cut = text[..new System.Random(seed).Next(text.Length)];

            if (Record.Exception(() => Parser.Parse(new Source(cut))) is { } thrown)
            {
                var at = Assert.Single(Assert.IsType<SyntaxException>(thrown).Error.Locations);
                Assert.InRange(at.Line, 1, cut.Count(c => c is '\n' or '\r') + 1);
            }
        });
    }

    private static void Check(Action<int> property) =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<DoNotSize<int>>(), seed => property(seed.Item)).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
