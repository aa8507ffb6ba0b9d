using Catalogue.Api.Http.Work;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Http.Work;

/// <summary>Clients are served in turns, and each in the order in which it asked.</summary>
public sealed class FairQueueTests
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(9);

    private readonly ManualClock clock = new();
    private readonly List<string> served = [];

    [Fact]
    public async Task Seats_that_are_free_are_given_at_once()
    {
        var queue = Queue(seats: 2);
        Seat(Enter(queue, "a"));
        var second = Seat(Enter(queue, "a"));
        var waits = Enter(queue, "a");
        Assert.False(waits.IsCompleted);
        Assert.Equal(1, queue.Waiting);
        second.Dispose();
        second.Dispose(); // Once is enough: no seat is given twice.
        Assert.Equal(QueueOutcome.Seated, await OutcomeAsync(waits));
        Assert.False(Enter(queue, "b").IsCompleted);
    }

    [Fact]
    public async Task One_with_a_hundred_waiting_delays_another_by_no_more_than_one_turn()
    {
        var queue = Queue(seats: 1);
        var seat = Seat(Enter(queue, "a"));
        for (var i = 0; i < 100; i++)
            Note(Enter(queue, "a"), $"a{i}");
        Note(Enter(queue, "b"), "b0");
        Note(Enter(queue, "b"), "b1");
        Note(Enter(queue, "c"), "c0");

        seat.Dispose();
        await ServedAsync(103);
        // While a has the seat, whoever has none comes first; then each in its turn.
        Assert.Equal(["b0", "a0", "c0", "b1", "a1", "a2", "a3"], served.Take(7));
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public async Task A_client_without_a_seat_comes_before_one_that_has_some()
    {
        var queue = Queue(seats: 2);
        var first = Seat(Enter(queue, "a"));
        Seat(Enter(queue, "a"));
        var more = Enter(queue, "a");
        var theirs = Enter(queue, "b");
        first.Dispose();
        Assert.Equal(QueueOutcome.Seated, await OutcomeAsync(theirs));
        Assert.False(more.IsCompleted);
    }

    [Fact]
    public async Task One_who_goes_leaves_the_queue()
    {
        var queue = Queue(seats: 1);
        var seat = Seat(Enter(queue, "a"));
        using var gone = new CancellationTokenSource();
        var leaving = Enter(queue, "b", gone.Token);
        var staying = Enter(queue, "b");
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OutcomeAsync(leaving));
        Assert.Equal(1, queue.Waiting);
        seat.Dispose();
        Assert.Equal(QueueOutcome.Seated, await OutcomeAsync(staying));
    }

    [Fact]
    public async Task One_who_is_gone_before_waiting_does_not_wait()
    {
        var queue = Queue(seats: 1);
        Seat(Enter(queue, "a"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OutcomeAsync(Enter(queue, "b", new CancellationToken(canceled: true))));
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public async Task Whoever_waits_too_long_is_told()
    {
        var queue = Queue(seats: 1);
        Seat(Enter(queue, "a"));
        var waits = Enter(queue, "b");
        await clock.PassAsync(patience);
        Assert.Equal(QueueOutcome.TimedOut, await OutcomeAsync(waits));
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public async Task No_more_of_a_client_wait_than_allowed()
    {
        var queue = Queue(seats: 1, perClient: 2);
        Seat(Enter(queue, "a"));
        _ = Enter(queue, "a");
        _ = Enter(queue, "a");
        Assert.Equal(QueueOutcome.ClientIsFull, await OutcomeAsync(Enter(queue, "a")));
        Assert.False(Enter(queue, "b").IsCompleted);
    }

    [Fact]
    public async Task When_too_many_wait_in_all_the_longest_line_is_cut_for_a_shorter_one()
    {
        var queue = Queue(seats: 1, inAll: 3);
        Seat(Enter(queue, "a"));
        var kept = Enter(queue, "a");
        _ = Enter(queue, "a");
        var last = Enter(queue, "a");
        Assert.Equal(QueueOutcome.IsFull, await OutcomeAsync(Enter(queue, "a")));

        Assert.False(Enter(queue, "b").IsCompleted);
        Assert.Equal(QueueOutcome.IsFull, await OutcomeAsync(last));
        // Now two of a and one of b: another of b would only change places.
        Assert.Equal(QueueOutcome.IsFull, await OutcomeAsync(Enter(queue, "b")));
        Assert.False(kept.IsCompleted);
        Assert.Equal(3, queue.Waiting);
    }

    private static Task<(QueueOutcome Outcome, IDisposable? Seat)> Enter(FairQueue queue, string client, CancellationToken gone = default) =>
        queue.EnterAsync(new WorkClient(client, IsSignedIn: false), gone).AsTask();

    private static async Task<QueueOutcome> OutcomeAsync(Task<(QueueOutcome Outcome, IDisposable? Seat)> entering) =>
        (await entering.WaitAsync(TimeSpan.FromSeconds(30))).Outcome;

    private static IDisposable Seat(Task<(QueueOutcome Outcome, IDisposable? Seat)> entering)
    {
        Assert.True(entering.IsCompletedSuccessfully);
        return entering.Result.Seat!;
    }

    private FairQueue Queue(int seats, int perClient = 1_000, int inAll = 1_000) => new(seats, perClient, inAll, patience, clock);

    // With one seat, one at a time.
    private async void Note(Task<(QueueOutcome Outcome, IDisposable? Seat)> entering, string name)
    {
        using var seat = (await entering).Seat;
        lock (served)
            served.Add(name);
    }

    private Task ServedAsync(int count) => Eventually.TrueAsync(() =>
    {
        lock (served)
            return Task.FromResult(served.Count == count);
    });
}
