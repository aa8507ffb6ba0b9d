using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class DocumentCacheTests
{
    [Fact]
    public void What_is_used_stays_and_no_more_than_twice_the_capacity_is_held()
    {
        var cache = new DocumentCache<object>(capacity: 10, maxLength: 100);
        var kept = new object();
        cache.Remember("kept", kept);
        for (var i = 0; i < 1000; i++)
        {
            cache.Remember($"other {i}", new object());
            Assert.Same(kept, cache.Find("kept"));
        }

        Assert.InRange(Enumerable.Range(0, 1000).Count(i => cache.Find($"other {i}") is not null), 1, 20);
    }

    [Fact]
    public void A_long_text_is_not_held()
    {
        var cache = new DocumentCache<object>(capacity: 10, maxLength: 5);
        cache.Remember("longer", new object());
        Assert.Null(cache.Find("longer"));
    }

    [Fact]
    public async Task A_document_seen_before_is_neither_parsed_nor_validated_nor_planned_again()
    {
        const string Query = "query ($a: Boolean = true) { part { name @include(if: $a) ...F } } fragment F on Part { number part { name number } }";
        await Sample.AskAsync(Query);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await Sample.AskAsync(Query);
        var again = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        await Sample.AskAsync(Query + " # another text");
        var anew = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(again * 4, 1, anew);
    }
}
