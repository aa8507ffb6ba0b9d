using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class DocumentCacheTests
{
    [Fact]
    public void What_is_used_stays_and_all_together_weigh_no_more_than_they_may()
    {
        var cache = new DocumentCache<object>(maxWeight: 160);
        var kept = new object();
        cache.Remember("kept", kept, 8);
        for (var i = 0; i < 1000; i++)
        {
            cache.Remember($"other {i}", new object(), 8);
            Assert.Same(kept, cache.Find("kept"));
        }

        Assert.InRange(Enumerable.Range(0, 1000).Count(i => cache.Find($"other {i}") is not null), 1, 20);
    }

    [Fact]
    public void One_that_weighs_too_much_is_not_held()
    {
        var cache = new DocumentCache<object>(maxWeight: 80);
        cache.Remember("heavy", new object(), 11);
        cache.Remember("light", new object(), 10);
        Assert.Null(cache.Find("heavy"));
        Assert.NotNull(cache.Find("light"));
    }

    [Fact]
    public void What_grows_counts_and_none_grows_beyond_its_share()
    {
        var cache = new DocumentCache<object>(maxWeight: 80);
        foreach (var text in new[] { "a", "b", "c", "d" })
            cache.Remember(text, new object(), 5);
        Assert.True(cache.TryGrow("a", 5));
        Assert.False(cache.TryGrow("a", 1));
        Assert.True(cache.TryGrow("b", 5));
        Assert.True(cache.TryGrow("c", 5));
        Assert.True(cache.TryGrow("d", 5));
        cache.Remember("e", new object(), 10);
        cache.Remember("f", new object(), 10);
        cache.Remember("g", new object(), 10);
        cache.Remember("h", new object(), 10);
        cache.Remember("i", new object(), 10);
        Assert.Null(cache.Find("a"));
        Assert.False(cache.TryGrow("a", 1));
    }

    [Fact]
    public void Many_at_once_neither_lose_what_is_held_nor_hold_too_much()
    {
        var cache = new DocumentCache<object>(maxWeight: 1_600);
        Parallel.For(0, 20_000, i =>
        {
            cache.Remember($"{i}", new object(), 8);
            cache.TryGrow($"{i}", 2);
            cache.Find($"{i - 100}");
        });
        Assert.InRange(Enumerable.Range(0, 20_000).Count(i => cache.Find($"{i}") is not null), 1, 200);
    }

    [Fact]
    public async Task Plans_of_a_document_count_with_it_and_those_beyond_its_share_are_made_anew()
    {
        const string Query =
            "query ($a: Boolean = true) { part { name @include(if: $a) number part { name number rating part { name } } } }";
        Assert.InRange(await AllocatedAsync(new EngineOptions { MaxCachedBytes = 1_000_000 }, Query), 0, 3_000);
        Assert.InRange(await AllocatedAsync(new EngineOptions { MaxCachedBytes = 8 * 6_000 }, Query), 4_000, 20_000);
    }

    [Fact]
    public async Task A_document_seen_before_is_neither_parsed_nor_validated_nor_planned_again()
    {
        const string Query =
            "query ($a: Boolean = true) { part { name @include(if: $a) ...F } } fragment F on Part { number part { name number } }";
        await Sample.AskAsync(Query);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await Sample.AskAsync(Query);
        var again = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        await Sample.AskAsync(Query + " # another text");
        var anew = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(again * 4, 1, anew);
    }

    private static async Task<long> AllocatedAsync(EngineOptions options, string query)
    {
        var engine = Sample.Make(options);
        for (var i = 0; i < 2; i++)
            (await engine.ExecuteAsync(new GraphQLRequest(query))).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        (await engine.ExecuteAsync(new GraphQLRequest(query))).Dispose();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
