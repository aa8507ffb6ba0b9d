using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>An operation is not waited for longer than EngineOptions.MaxTime; what ends it otherwise stays as it is.</summary>
public sealed class TimeLimitTests
{
    private static readonly EngineOptions options = new() { MaxTime = TimeSpan.FromMilliseconds(1) };

    [Fact]
    public async Task What_never_ends_is_refused_with_the_limit()
    {
        using var response = await TimeLimit.KeepAsync(options, _ => new(new TaskCompletionSource<GraphQLResponse>().Task), CancellationToken.None);
        Assert.Equal(ResponseKind.TimedOut, response.Kind);
        Assert.Equal(
            ("TIMEOUT", "time", 0.001),
            (response.Errors[0].Code, response.Errors[0].Extensions!["limit"], response.Errors[0].Extensions!["maximum"]));
    }

    [Fact]
    public async Task What_ends_with_errors_because_it_was_told_to_is_refused_with_the_limit()
    {
        using var response = await TimeLimit.KeepAsync(options, async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return GraphQLResponse.Refuse([new GraphQLError("Broken off.", "OTHER")]);
        }, CancellationToken.None);
        Assert.Equal("TIMEOUT", response.Errors[0].Code);
    }

    [Fact]
    public async Task What_is_ready_in_time_is_given()
    {
        using var ready = GraphQLResponse.Refuse([]);
        Assert.Same(ready, await TimeLimit.KeepAsync(EngineOptions.Default, _ => new(ready), CancellationToken.None));
    }

    [Fact]
    public async Task The_caller_s_token_throws_as_ever()
    {
        using var cancel = new CancellationTokenSource();
        var waiting = TimeLimit.KeepAsync(EngineOptions.Default, _ => new(new TaskCompletionSource<GraphQLResponse>().Task), cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }
}
