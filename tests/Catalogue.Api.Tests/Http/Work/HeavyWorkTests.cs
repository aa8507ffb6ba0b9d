using Catalogue.Api.Http.Work;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Http.Work;

/// <summary>Heavy operations of visitors need a seat, and wait for one within bounds.</summary>
public sealed class HeavyWorkTests
{
    private const string Heavy = "{ a: gated b: gated }";
    private const string Light = "{ hello }";

    private static readonly WorkLimits one = new() { Heavy = 2, AtOnce = 1, WaitingPerClient = 1, Waiting = 2 };

    [Fact]
    public async Task Light_operations_and_those_of_who_is_signed_in_do_not_wait()
    {
        await using var server = await WorkSharingTests.StartAsync(one);
        var seated = server.AskAsync(Heavy);
        await server.Schema.Began.Task;
        var waits = server.AskAsync("{ a: hello b: hello }");
        await WaitingAsync(server, 1);
        Assert.Equal(200, (await server.AskAsync(Light)).Status);
        Assert.Equal(200, (await server.PostAsync("""{"query":"{ a: hello b: hello }"}""", headers: ("Authorization", "an"))).Status);
        Assert.False(waits.IsCompleted);
        server.Schema.Gate.SetResult();
        Assert.Equal(200, (await seated).Status);
        Assert.Equal(200, (await waits).Status);
        Assert.Equal(0, server.Counts.Waiting);
    }

    [Fact]
    public async Task No_more_wait_than_allowed_of_a_client_and_in_all()
    {
        await using var server = await WorkSharingTests.StartAsync(one);
        using var other = new Neighbour(server, "127.0.0.2");
        using var third = new Neighbour(server, "127.0.0.3");
        var seated = server.AskAsync(Heavy);
        await server.Schema.Began.Task;
        var waits = server.AskAsync(Heavy);
        await WaitingAsync(server, 1);
        Refused(
            await server.AskAsync(Heavy), 429, """{"code":"LIMIT_EXCEEDED","limit":"waitingPerClient","maximum":1,"retryAfter":5}""");
        var theirs = other.AskAsync(Heavy);
        await WaitingAsync(server, 2);
        Refused(await third.AskAsync(Heavy), 503, """{"code":"LIMIT_EXCEEDED","limit":"waiting","maximum":2,"retryAfter":5}""");
        server.Schema.Gate.SetResult();
        Assert.Equal([200, 200, 200], (await Task.WhenAll(seated, waits, theirs)).Select(answer => answer.Status));
    }

    [Fact]
    public async Task Heavy_events_wait_for_a_seat_and_come_in_the_end_when_too_many_wait()
    {
        await using var server = await WorkSharingTests.StartAsync(one);
        var follower = new WorkClient("127.0.0.9", IsSignedIn: false);
        Assert.Null(await server.Work.AdmitEventAsync(follower, 1, default));
        Assert.Null(await server.Work.AdmitEventAsync(follower with { IsSignedIn = true }, 2, default));
        var seated = server.AskAsync(Heavy);
        await server.Schema.Began.Task;
        var first = server.Work.AdmitEventAsync(follower, 2, default).AsTask();
        await WaitingAsync(server, 1);
        var second = server.Work.AdmitEventAsync(follower, 2, default).AsTask();
        await server.Clock.WaitsAsync(TimeSpan.FromSeconds(1));
        Assert.False(first.IsCompleted || second.IsCompleted);
        server.Schema.Gate.SetResult();
        Assert.Equal(200, (await seated).Status);
        (await first)!.Dispose();
        await server.Clock.PassAsync(TimeSpan.FromSeconds(1));
        (await second)!.Dispose();
        Assert.Equal(0, server.Counts.Waiting);
    }

    [Theory]
    [InlineData(Answer.GraphQLResponse)]
    [InlineData(Answer.Json)]
    public async Task Whoever_waits_for_longer_than_an_operation_may_take_is_told(string accept)
    {
        await using var server = await WorkSharingTests.StartAsync(one);
        var seated = server.AskAsync("{ a: deaf b: deaf }");
        await server.Schema.Began.Task;
        await server.Clock.PassAsync(SmallServer.Time);
        Assert.Equal(503, (await seated).Status);

        // What was given up goes on, and so has its seat.
        var waits = server.AskAsync(Heavy, accept);
        await WaitingAsync(server, 1);
        await server.Clock.PassAsync(SmallServer.Time);
        Refused(await waits, 503, """{"code":"TIMEOUT","limit":"time","maximum":7,"retryAfter":5}""");
    }

    [Fact]
    public async Task The_time_of_an_operation_begins_when_it_has_its_seat()
    {
        await using var server = await WorkSharingTests.StartAsync(one);
        var seated = server.AskAsync(Heavy);
        await server.Schema.Began.Task;
        var waits = server.AskAsync("{ a: hello b: hello }");
        await WaitingAsync(server, 1);
        server.Clock.Elapsed = SmallServer.Time * 2;
        server.Schema.Gate.SetResult();
        Assert.Equal(200, (await waits).Status);
        Assert.Equal(200, (await seated).Status);
    }

    [Fact]
    public async Task A_subscription_has_its_seat_while_it_is_opened()
    {
        await using var server = await WorkSharingTests.StartAsync(one with { Heavy = 1 });
        using var socket = await (await server.ConnectAsync()).InitialiseAsync();
        var seated = server.AskAsync("{ gated }");
        await server.Schema.Began.Task;
        await socket.SubscribeAsync("subscription { once }");
        await WaitingAsync(server, 1);
        server.Schema.Gate.SetResult();
        Assert.Contains("\"once\":1", await socket.NextAsync(), StringComparison.Ordinal);
        Assert.Equal(200, (await seated).Status);
        // The stream is still open.
        Assert.Equal(200, (await server.AskAsync(Light)).Status);
    }

    [Fact]
    public async Task A_client_that_goes_leaves_the_queue_and_gets_nothing_charged()
    {
        await using var server = await WorkSharingTests.StartAsync(one with { UnitsPerSecond = 1, Burst = 5 });
        var seated = server.AskAsync(Heavy);
        await server.Schema.Began.Task;
        using var gone = new CancellationTokenSource();
        var leaving = server.Http.GetAsync("/graphql?query=" + Uri.EscapeDataString(Heavy), gone.Token);
        await WaitingAsync(server, 1);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        await WaitingAsync(server, 0);
        Assert.Equal(["\"work\";r=2;t=3"], (await server.AskAsync(Light)).Headers["RateLimit"]);
        server.Schema.Gate.SetResult();
        Assert.Equal(200, (await seated).Status);
    }

    private static Task WaitingAsync(SmallServer server, int count) =>
        Eventually.TrueAsync(() => Task.FromResult(server.Counts.Waiting == count));

    private static void Refused(Answer answer, int status, string extensions)
    {
        Assert.Equal((status, extensions), (answer.Status, WorkSharingTests.ExtensionsOf(answer.Body)));
        Assert.Equal(["5"], answer.Headers["Retry-After"]);
    }
}
