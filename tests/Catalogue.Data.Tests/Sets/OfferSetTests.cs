using System.Collections.Immutable;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Tests.Sets;

public sealed class OfferSetTests
{
    private static readonly ImmutableArray<int> Sizes = [0, 1, 31, 63, 64, 65, 128, 500, 1000, 4097];
    private static readonly ImmutableArray<double> Densities = [0, 0.001, 0.02, 0.031, 0.04, 0.5, 1];

    [Fact]
    public void A_set_holds_what_it_was_given_dense_or_sparse() => ForEverySeed((random, size) =>
    {
        var expected = Members(random, size);
        foreach (var set in new[] { OfferSet.FromOrdinals(size, [.. expected]), OfferSet.FromBits(size, Bits(size, expected)) })
        {
            Assert.Equal(expected.Count, set.Count);
            Assert.Equal(expected.Count > 0 && expected.Count >= size / 32, set.IsDense);
            Assert.Equal(expected, Members(set));
        }
    });

    [Fact]
    public void Union_and_intersection_are_those_of_sets() => ForEverySeed((random, size) =>
    {
        var members = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Members(random, size)).ToArray();
        var sets = members.Select(set => OfferSet.FromOrdinals(size, [.. set])).ToArray();

        Assert.Equal(members.SelectMany(set => set).Distinct().Order(), Members(OfferSets.Union(size, sets)));
        Assert.Equal(members.Aggregate((left, right) => [.. left.Intersect(right)]), Members(OfferSets.Intersection(sets)));
    });

    [Fact]
    public void No_sets_at_all_are_an_empty_union() => Assert.All(Sizes, size => Assert.Equal(0, OfferSets.Union(size, []).Count));

    [Fact]
    public void A_set_without_some_and_with_others_is_another_and_leaves_the_first_as_it_was() => ForEverySeed((random, size) =>
    {
        var (before, without, with) = (Members(random, size), Members(random, size), Members(random, size));
        var set = OfferSet.FromOrdinals(size, [.. before]);

        Assert.Equal(before.Except(without).Union(with).Order(), set.With([.. without], [.. with]).Members());
        Assert.Equal(before, set.Members());
    });

    [Fact]
    public void The_first_of_a_range_column_is_the_least_end_that_is_not_open()
    {
        var column = new RangeColumn(5);
        Assert.Null(column.First);
        column.Set(0, null, null);
        Assert.Null(column.First);
        column.Set(1, null, 7);
        column.Set(2, 3, null);
        column.Set(3, 2, 1);
        Assert.Equal(3, column.First);
        column.Clear(2);
        Assert.Equal(7, column.First);
    }

    [Fact]
    public void A_range_column_finds_the_ranges_that_overlap() => ForEverySeed((random, size) =>
    {
        var ranges = Enumerable.Range(0, size).Select(
            _ => (From: Bound(random), Until: Bound(random), IsSet: random.Next(5) > 0)).ToArray();
        var column = new RangeColumn(size);
        for (var ordinal = 0; ordinal < size; ordinal++)
        {
            if (ranges[ordinal].IsSet)
                column.Set(ordinal, ranges[ordinal].From, ranges[ordinal].Until);
        }

        var (from, until, among) = (Bound(random), Bound(random), Members(random, size));
        var expected = among.Where(ordinal => ranges[ordinal].IsSet && !(ranges[ordinal].From > ranges[ordinal].Until)
            && (ranges[ordinal].From ?? int.MinValue) <= (until ?? int.MaxValue)
            && (ranges[ordinal].Until ?? int.MaxValue) >= (from ?? int.MinValue));

        Assert.Equal(expected, Members(column.Overlapping(from, until, OfferSet.FromOrdinals(size, [.. among]))));
    });

    private static int? Bound(Random random) => random.Next(3) == 0 ? null : random.Next(20);

    private static SortedSet<int> Members(Random random, int size)
    {
        var density = Densities[random.Next(Densities.Length)];
        return [.. Enumerable.Range(0, size).Where(_ => random.NextDouble() < density)];
    }

    private static IEnumerable<int> Members(OfferSet set) => Enumerable.Range(0, set.Size).Where(set.Contains);

    private static ulong[] Bits(int size, SortedSet<int> members)
    {
        var bits = new ulong[OfferSet.Words(size)];
        foreach (var member in members)
            bits[member / 64] |= 1UL << (member % 64);
        return bits;
    }

    private static void ForEverySeed(Action<Random, int> check)
    {
        for (var seed = 0; seed < 500; seed++)
        {
            try
            {
                check(new Random(seed), Sizes[seed % Sizes.Length]);
            }
            catch (Exception failure)
            {
                Assert.Fail($"Seed {seed}: {failure.Message}");
            }
        }
    }
}
