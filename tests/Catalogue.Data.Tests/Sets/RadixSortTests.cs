using Catalogue.Data.Sets;

namespace Catalogue.Data.Tests.Sets;

public sealed class RadixSortTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(5_000)]
    public void Numbers_are_sorted_with_what_belongs_to_them_whatever_bytes_they_share(int count)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            // Of some bytes all have the same value, so that the sorted numbers are sometimes in the one array and sometimes in the other.
            var mask = (ulong)random.NextInt64() & (ulong)random.NextInt64() & (seed % 3 == 0 ? 0xFF00FF : ulong.MaxValue);
            ulong[] keys = [.. Enumerable.Range(0, count).Select(_ => ((ulong)random.NextInt64() << 1) & mask)];
            int[] items = [.. Enumerable.Range(0, count)];
            var byItem = keys.ToArray();
            ulong[] expected = [.. keys.Order()];

            RadixSort.Sort(keys, items);

            Assert.Equal(expected, keys);
            Assert.Equal(expected, items.Select(item => byItem[item]));
            Assert.Equal(count, items.Distinct().Count());
        }
    }

    [Fact]
    public void Equal_numbers_keep_their_order()
    {
        ulong[] keys = [.. Enumerable.Range(0, 2_000).Select(number => (ulong)(number % 3))];
        int[] items = [.. Enumerable.Range(0, 2_000)];
        RadixSort.Sort(keys, items);
        Assert.Equal(Enumerable.Range(0, 2_000).OrderBy(number => number % 3), items);
    }
}
