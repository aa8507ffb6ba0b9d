namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>A response for each event. Specification: §6.2.3.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public async Task Each_event_is_answered() => Assert.Equal(
        ["""{"data":{"n":1}}""", """{"data":{"n":2}}"""], await Sample.ListenAsync("subscription { n: tick(count: 2) }"));

    [Fact]
    public async Task A_stream_that_breaks_ends_with_an_error_that_hides_the_cause() => Assert.Equal(
        ["""{"data":{"broken":1}}""", """{"errors":[{"message":"Internal server error.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}"""],
        await Sample.ListenAsync("subscription { broken }"));

    [Fact]
    public async Task A_stream_that_cannot_be_opened_is_refused() => Assert.Equal(
        ["""{"errors":[{"message":"Told to the client.","locations":[{"line":1,"column":16}],"path":["refused"],"extensions":{"code":"TOLD","input":"x"}}]}"""],
        await Sample.ListenAsync("subscription { refused }"));

    [Fact]
    public async Task A_query_is_one_response() =>
        Assert.Equal(["""{"data":{"__typename":"Query"}}"""], await Sample.ListenAsync("{ __typename }"));

    [Fact]
    public async Task Without_a_stream_a_subscription_is_not_allowed() =>
        Assert.Contains("\"code\":\"OPERATION_NOT_ALLOWED\"", await Sample.AskAsync("subscription { tick }"), StringComparison.Ordinal);

    [Fact]
    public async Task The_token_ends_a_stream()
    {
        using var cancel = new CancellationTokenSource();
        var count = 0;
        await foreach (var response in Sample.Engine.StreamAsync(new GraphQLRequest("subscription { tick(count: 1000000) }"), cancel.Token))
        {
            response.Dispose();
            if (++count == 3)
                break;
        }

        Assert.Equal(3, count);
    }

    [Fact]
    public async Task A_mutation_is_refused_where_nothing_may_change()
    {
        var responses = new List<string>();
        await foreach (var response in Sample.Engine.StreamAsync(new GraphQLRequest("mutation { add(number: 1) }") { OnlyQueries = true }))
            responses.Add(System.Text.Encoding.UTF8.GetString(response.Json.Span));
        Assert.Contains("\"code\":\"OPERATION_NOT_ALLOWED\"", Assert.Single(responses), StringComparison.Ordinal);
    }
}
