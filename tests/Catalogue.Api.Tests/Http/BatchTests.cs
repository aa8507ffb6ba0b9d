using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http;

/// <summary>Several requests in one body.</summary>
public sealed class BatchTests
{
    [Fact]
    public async Task A_batch_is_refused_with_the_name_of_the_option_that_allows_it()
    {
        await using var server = await SmallServer.StartAsync();
        var answer = await server.PostAsync("""[{"query":"{ hello }"}]""");
        Assert.Equal((400, "BAD_REQUEST"), (answer.Status, answer.Errors[0]));
        Assert.Contains("GraphQL:Batching", answer.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_allowed_each_request_is_answered_in_its_place()
    {
        await using var server = await StartAsync();
        var answer = await server.PostAsync("""[{"query":"mutation { add(number: 1) }"},{"query":"{ nothing }"},7,{"query":"subscription { tick }"},{"query":"mutation { add(number: 2) }"}]""");
        Assert.Equal(200, answer.Status);
        Assert.Equal(
            ["""{"data":{"add":1}}""", "GRAPHQL_VALIDATION_FAILED", "BAD_REQUEST", "OPERATION_NOT_ALLOWED", """{"data":{"add":3}}"""],
            answer.Body.EnumerateArray().Select(
                item => item.TryGetProperty("errors", out var errors)
                    ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
                    : item.GetRawText()));
    }

    [Theory]
    [InlineData(0, "BAD_REQUEST")]
    [InlineData(6, "LIMIT_EXCEEDED")]
    public async Task A_batch_of_none_or_too_many_is_refused(int count, string code)
    {
        await using var server = await StartAsync();
        var answer = await server.PostAsync($"[{string.Join(',', Enumerable.Repeat("""{"query":"mutation { add(number: 1) }"}""", count))}]");
        Assert.Equal((400, code, 0), (answer.Status, answer.Errors[0], server.Schema.Sum));
    }

    [Fact]
    public async Task A_batch_is_no_event_stream()
    {
        await using var server = await StartAsync();
        Assert.Equal(400, (await server.PostAsync("""[{"query":"{ hello }"}]""", "text/event-stream")).Status);
    }

    private static Task<SmallServer> StartAsync() =>
        SmallServer.StartAsync(options => options with { Batching = true, Limits = options.Limits with { BatchedOperations = 5 } });
}
