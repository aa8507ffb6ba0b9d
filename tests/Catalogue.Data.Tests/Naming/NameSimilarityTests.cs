using Catalogue.Data.Naming;

namespace Catalogue.Data.Tests.Naming;

public sealed class NameSimilarityTests
{
    private static readonly string[] Words =
        ["lezen", "Voorlezen", "samen", "in", "het", "park", "École", "kleuters", "Kléuters", "3", "sport", "sporten", "wijk", "de"];

    [Fact]
    public void Two_names_are_alike_when_three_fifths_of_all_their_pieces_are_common()
    {
        var random = new Random(8);
        string Name() => string.Join(' ', Enumerable.Range(0, random.Next(0, 5)).Select(_ => Words[random.Next(Words.Length)]));
        var alike = 0;
        for (var pair = 0; pair < 5_000; pair++)
        {
            var (one, other) = (Name(), Name());
            var (left, right) = (Plain(one), Plain(other));
            var expected = left.Intersect(right).Count() >= 0.6 * left.Union(right).Count();
            alike += expected ? 1 : 0;
            Assert.Equal(expected, NameSimilarity.AreAlike(NameSimilarity.Pieces(one), NameSimilarity.Pieces(other)));
        }

        Assert.InRange(alike, 50, 4_950);
    }

    private static HashSet<string> Plain(string name)
    {
        var padded = $"--{NameSimilarity.Slug(name)}--";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(at => padded.Substring(at, 3))];
    }
}
