using Catalogue.Data.Entries;

namespace Catalogue.Data.Tests.Entries;

public sealed class LazyValuesTests
{
    [Fact]
    public void What_is_kept_is_found_again_and_nothing_else()
    {
        var values = new LazyValues<string>(1000);
        foreach (var ordinal in new[] { 0, 255, 256, 999 })
            Assert.Equal($"{ordinal}", values.Keep(ordinal, $"{ordinal}"));
        for (var ordinal = 0; ordinal < 1000; ordinal++)
            Assert.Equal(ordinal is 0 or 255 or 256 or 999 ? $"{ordinal}" : null, values.Find(ordinal));
    }

    [Fact]
    public void The_next_version_lacks_what_changed_and_the_version_before_has_it_still()
    {
        var before = new LazyValues<string>(600);
        for (var ordinal = 0; ordinal < 600; ordinal++)
            before.Keep(ordinal, $"{ordinal}");
        var next = before.Without([3, 4, 599]);
        Assert.All([3, 4, 599], ordinal => Assert.Null(next.Find(ordinal)));
        Assert.Equal(["2", "5", "300"], new[] { 2, 5, 300 }.Select(next.Find));
        Assert.All([3, 4, 599], ordinal => Assert.Equal($"{ordinal}", before.Find(ordinal)));
        next.Keep(4, "another");
        Assert.Equal("4", before.Find(4));
    }

    [Fact]
    public void What_is_made_later_where_nothing_changed_is_of_both_versions()
    {
        var before = new LazyValues<string>(600);
        before.Keep(300, "made");
        var next = before.Without([3]);
        next.Keep(301, "later");
        Assert.Equal("later", before.Find(301));
        next.Keep(5, "of a page that was not there");
        Assert.Null(before.Find(3));
    }

    [Fact]
    public void Without_a_change_it_is_the_same()
    {
        var values = new LazyValues<string>(10);
        Assert.Same(values, values.Without([]));
    }
}
