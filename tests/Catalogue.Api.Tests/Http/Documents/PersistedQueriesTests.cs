using Catalogue.Api.Http.Documents;

namespace Catalogue.Api.Tests.Http.Documents;

/// <summary>What is remembered is bounded, by number and by bytes, and what is used stays.</summary>
public sealed class PersistedQueriesTests
{
    [Fact]
    public void No_more_than_so_many_are_remembered_and_the_last_ones_are()
    {
        var queries = new PersistedQueries(10, 1_000_000);
        for (var i = 0; i < 100; i++)
            queries.Remember($"{i}", "text");
        var known = Enumerable.Range(0, 100).Where(i => queries.Find($"{i}") is not null).ToArray();
        Assert.InRange(known.Length, 5, 10);
        Assert.Contains(99, known);
    }

    [Fact]
    public void No_more_than_so_many_bytes_are_remembered()
    {
        var queries = new PersistedQueries(1_000_000, 10_000);
        for (var i = 100; i < 200; i++)
            queries.Remember($"{i}", new string('x', 497));
        Assert.InRange(Enumerable.Range(100, 100).Count(i => queries.Find($"{i}") is not null), 5, 10);
    }

    [Fact]
    public void One_that_is_too_large_is_not_remembered_and_forgets_no_other()
    {
        var queries = new PersistedQueries(10, 1_000);
        queries.Remember("a", "text");
        queries.Remember("b", new string('x', 300));
        Assert.Equal(("text", null), (queries.Find("a"), queries.Find("b")));
    }

    [Fact]
    public void One_that_is_used_stays()
    {
        var queries = new PersistedQueries(10, 1_000_000);
        queries.Remember("used", "text");
        for (var i = 0; i < 100; i++)
        {
            queries.Remember($"{i}", "text");
            Assert.NotNull(queries.Find("used"));
        }
    }
}
