using Catalogue.Api.Http;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http;

/// <summary>Limits that the transport hands to the engine, and what an operation is told to cost.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task An_operation_that_takes_too_long_is_given_up_and_told_to_end()
    {
        await using var server = await SmallServer.StartAsync();
        var modern = server.AskAsync("{ waits }");
        await server.Schema.Began.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await server.Clock.PassAsync(SmallServer.Time);
        var answer = await modern;
        Assert.Equal(
            (503, "TIMEOUT", "The answer was not ready within 7 seconds, the limit."),
            (answer.Status, answer.Errors[0], answer.Messages[0]));
        Assert.False(answer.Body.TryGetProperty("data", out _));
        await server.Schema.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var old = server.AskAsync("{ waits }", Answer.Json);
        await server.Clock.PassAsync(SmallServer.Time);
        Assert.Equal(200, (await old).Status);
    }

    [Fact]
    public async Task A_field_that_does_not_listen_is_not_waited_for()
    {
        await using var server = await SmallServer.StartAsync();
        var asked = server.AskAsync("{ deaf }");
        await server.Clock.PassAsync(SmallServer.Time);
        Assert.Equal("TIMEOUT", (await asked).Errors[0]);
    }

    [Fact]
    public async Task A_client_that_goes_ends_the_work()
    {
        await using var server = await SmallServer.StartAsync();
        using var gone = new CancellationTokenSource();
        var asked = server.Http.GetAsync("/graphql?query=%7Bwaits%7D", gone.Token);
        await server.Schema.Began.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await gone.CancelAsync();
        await server.Schema.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    [Theory]
    [InlineData("""{"query":"{ list(of: [1,2,3,4]) }"}""")]
    [InlineData("""{"query":"query ($of: [Int!] = [1,2,3,4]) { list(of: $of) }"}""")]
    [InlineData("""{"query":"query ($of: [Int!]!) { list(of: $of) }","variables":{"of":[1,2,3,4]}}""")]
    public async Task A_list_that_is_too_long_is_refused_with_the_figure(string body)
    {
        await using var server = await SmallServer.StartAsync(options => options with { Limits = options.Limits with { ListItems = 3 } });
        var answer = await server.PostAsync(body);
        Assert.Equal(400, answer.Status);
        Assert.Matches("^LIMIT_EXCEEDED 1:\\d+$", Assert.Single(answer.Errors));
        Assert.Contains("4 items, the limit is 3", answer.Messages[0], StringComparison.Ordinal);
        Assert.Equal("""{"data":{"list":3}}""", (await server.PostAsync(body.Replace(",4]", "]", StringComparison.Ordinal))).Text);
    }

    [Theory]
    [InlineData("""{"query":"{ hello }","extensions":{"cost":true}}""", null, true)]
    [InlineData("""{"query":"{ hello }"}""", "report", true)]
    [InlineData("""{"query":"{ hello }","extensions":{"cost":false}}""", "no", false)]
    [InlineData("""{"query":"{ hello }"}""", null, false)]
    public async Task The_cost_is_told_to_who_asks(string body, string? header, bool told)
    {
        await using var server = await SmallServer.StartAsync();
        var answer = await server.PostAsync(body, headers: header is null ? [] : [("GraphQL-Cost", header)]);
        Assert.Equal(told, answer.Body.TryGetProperty("extensions", out var extensions));
        if (told)
            Assert.Equal($"{{\"fields\":1,\"limit\":{new RequestLimits().Cost}}}", extensions.GetProperty("cost").GetRawText());
    }
}
