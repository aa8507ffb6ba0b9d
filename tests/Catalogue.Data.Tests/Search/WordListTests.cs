using Catalogue.Data.Search;

namespace Catalogue.Data.Tests.Search;

/// <summary>Words that come by and by are where they would be if all had been sorted at once.</summary>
public sealed class WordListTests
{
    [Fact]
    public void Words_that_come_later_stand_among_those_that_are_there()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            string[] words = [.. Enumerable.Range(0, 40).Select(_ => Word(random)).Distinct()];
            var list = WordList.Empty;
            foreach (var come in words.Chunk(random.Next(1, 12)))
                list = list.With(come);
            Assert.Equal(words.Order(StringComparer.Ordinal), list.Beginning("", int.MaxValue));
            Assert.Equal(
                words.Where(word => word.EndsWith('a') && word.Length > 1).Order(StringComparer.Ordinal),
                list.Ending("a", int.MaxValue).Order(StringComparer.Ordinal));
            Assert.All(words, word => Assert.True(list.Has(word)));
        }
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)('a' + random.Next(4))));
}
