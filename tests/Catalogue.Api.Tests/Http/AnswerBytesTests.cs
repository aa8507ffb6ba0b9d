using System.Text;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http;

/// <summary>An answer that would be larger than Limits:AnswerBytes is refused before its first byte, whatever carries it.</summary>
public sealed class AnswerBytesTests : IAsyncLifetime
{
    private const int Most = 5_000;
    private const string TooLong = "{ long(length: 6000) }";

    private const string Error =
        """{"message":"The answer holds more than 5000 bytes: ask smaller pages or fewer fields.","locations":[{"line":1,"column":1}],"extensions":{"code":"LIMIT_EXCEEDED","limit":"answerBytes","maximum":5000}}""";

    private SmallServer server = null!;

    public async Task InitializeAsync() =>
        server = await SmallServer.StartAsync(
            options => options with { Batching = true, Limits = options.Limits with { AnswerBytes = Most } });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData(Answer.GraphQLResponse, 400)]
    [InlineData(Answer.Json, 200)]
    public async Task By_POST_and_GET(string accept, int status)
    {
        foreach (var answer in new[] { await server.AskAsync(TooLong, accept), await server.GetAsync("query=" + Uri.EscapeDataString(TooLong), accept) })
            Assert.Equal((status, $"{{\"errors\":[{Error}]}}"), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task As_event_streams()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent($"{{\"query\":\"{TooLong}\"}}", Encoding.UTF8, "application/json") };
        using var events = await EventReader.OpenAsync(server.Http, request);
        Assert.Equal([$"next {{\"errors\":[{Error}]}}", "complete"], await events.AllAsync());
    }

    [Fact]
    public async Task Over_a_WebSocket_the_operation_and_its_events()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync(TooLong);
        Assert.Equal($$"""{"id":"1","type":"error","payload":[{{Error}}]}""", await client.NextAsync());
        await client.SubscribeAsync("subscription { flood }");
        Assert.Equal($$"""{"id":"1","type":"error","payload":[{{Error}}]}""", await client.NextAsync());
        await client.AnswersOnAsync();
    }

    [Fact]
    public async Task Those_of_a_batch_together()
    {
        const string Long = """{"query":"{ long(length: 2400) }"}""";
        const string Add = """{"query":"mutation { add(number: 1) }"}""";
        var answer = await server.PostAsync($"[{Long},{Long},{Long},{Add}]");
        Assert.Equal(200, answer.Status);
        var answers = answer.Body.EnumerateArray().ToArray();
        Assert.Equal(["data", "data", "errors", "errors"], answers.Select(item => item.EnumerateObject().First().Name));
        var refused = answers[2].GetProperty("errors")[0];
        Assert.Equal(
            "It was run, and its answer is left out: the answers of the batch hold more than 5000 bytes. Send fewer requests in one.",
            refused.GetProperty("message").GetString());
        Assert.Equal("""{"code":"LIMIT_EXCEEDED","limit":"answerBytes","maximum":5000}""", refused.GetProperty("extensions").GetRawText());
        Assert.StartsWith(
            "It was not run: ", answers[3].GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, server.Schema.Sum);
    }
}
