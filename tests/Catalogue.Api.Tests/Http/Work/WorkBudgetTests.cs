using Catalogue.Api.Http.Work;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http.Work;

/// <summary>Each client has a bucket of units, which fills again with time.</summary>
public sealed class WorkBudgetTests
{
    private static readonly WorkClient one = new("192.0.2.1", IsSignedIn: false);
    private static readonly WorkClient other = new("192.0.2.2", IsSignedIn: false);

    private readonly ManualClock clock = new();

    [Fact]
    public void Whoever_has_anything_left_may_spend_more_than_that_and_nothing_after_it()
    {
        var budget = new WorkBudget(10, 100, clock);
        Assert.Equal((true, new WorkBalance(1, 10)), Spend(budget, one, 99));
        Assert.Equal((true, new WorkBalance(0, 51)), Spend(budget, one, 501));
        // 500 are owed.
        Assert.Equal((false, new WorkBalance(0, 51)), Spend(budget, one, 1));
        Assert.Equal((true, new WorkBalance(99, 1)), Spend(budget, other, 1));
    }

    [Fact]
    public void What_is_known_when_it_is_done_is_spent_however_little_is_left()
    {
        var budget = new WorkBudget(10, 100, clock);
        budget.Spend(one, 90);
        budget.Spend(one, 30);
        Assert.Equal((false, new WorkBalance(0, 3)), Spend(budget, one, 1));
        clock.Elapsed = TimeSpan.FromSeconds(2.1);
        Assert.Equal((true, new WorkBalance(0, 1)), Spend(budget, one, 1));
    }

    [Fact]
    public void It_fills_again_as_time_passes_and_no_further_than_full()
    {
        var budget = new WorkBudget(10, 100, clock);
        Assert.True(Spend(budget, one, 100).IsCharged);
        Assert.Equal((false, new WorkBalance(0, 1)), Spend(budget, one, 1));
        clock.Elapsed = TimeSpan.FromSeconds(0.1);
        Assert.True(Spend(budget, one, 1).IsCharged);
        Assert.False(Spend(budget, one, 1).IsCharged);
        clock.Elapsed = TimeSpan.FromHours(1);
        Assert.Equal((true, new WorkBalance(90, 1)), Spend(budget, one, 10));
    }

    [Fact]
    public void What_was_not_run_is_given_back()
    {
        var budget = new WorkBudget(10, 100, clock);
        Spend(budget, one, 100);
        budget.Return(one, 60);
        Assert.Equal((true, new WorkBalance(59, 5)), Spend(budget, one, 1));
    }

    [Fact]
    public void Somebody_signed_in_shares_no_bucket_with_an_address_of_that_name()
    {
        var budget = new WorkBudget(10, 100, clock);
        Spend(budget, one, 100);
        Assert.True(Spend(budget, one with { IsSignedIn = true }, 1).IsCharged);
    }

    [Fact]
    public void Buckets_that_are_full_are_forgotten_and_no_more_than_so_many_are_kept()
    {
        var budget = new WorkBudget(10, 100, clock, mostBuckets: 16);
        Spend(budget, one, 1_000);
        for (var i = 0; i < 1_000; i++)
        {
            Spend(budget, new WorkClient($"{i}", IsSignedIn: false), 1 + (i % 50));
            Assert.InRange(budget.Count, 1, 16);
        }

        // Those nearest to full went, not the one who owes most.
        Assert.False(Spend(budget, one, 1).IsCharged);
        clock.Elapsed = TimeSpan.FromHours(1);
        Assert.True(Spend(budget, other, 1).IsCharged);
        Assert.Equal(1, budget.Count);
    }

    private static (bool IsCharged, WorkBalance Balance) Spend(WorkBudget budget, WorkClient client, long units)
    {
        var isCharged = budget.TrySpend(client, units, out var balance);
        return (isCharged, balance);
    }
}
