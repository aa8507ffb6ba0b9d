using System.Text.Json;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Http.Work;

/// <summary>Work is charged to clients over every transport, and told in headers.</summary>
public sealed class WorkSharingTests
{
    private const string Refused = """{"code":"RATE_LIMITED","limit":"unitsPerSecond","maximum":1,"retryAfter":1}""";

    // Two units a question.
    private const string Question = "{ a: hello b: hello }";

    private static readonly WorkLimits few = new() { UnitsPerSecond = 1, Burst = 4 };

    [Theory]
    [InlineData("POST", Answer.GraphQLResponse)]
    [InlineData("POST", Answer.Json)]
    [InlineData("GET", Answer.GraphQLResponse)]
    public async Task Whoever_spent_all_is_refused_until_time_has_passed(string method, string accept)
    {
        await using var server = await StartAsync(few);
        var first = await AskAsync();
        Assert.Equal(200, first.Status);
        Assert.Equal(["\"work\";q=4;w=4"], first.Headers["RateLimit-Policy"]);
        Assert.Equal(["\"work\";r=2;t=2"], first.Headers["RateLimit"]);
        Assert.Empty(first.Headers["Retry-After"]);
        Assert.Equal(["\"work\";r=0;t=1"], (await AskAsync()).Headers["RateLimit"]);

        var refused = await AskAsync();
        Assert.Equal((429, Refused), (refused.Status, ExtensionsOf(refused.Body)));
        Assert.False(refused.Body.TryGetProperty("data", out _));
        Assert.Equal(["\"work\";q=4;w=4"], refused.Headers["RateLimit-Policy"]);
        Assert.Equal(["\"work\";r=0;t=1"], refused.Headers["RateLimit"]);
        Assert.Equal(["1"], refused.Headers["Retry-After"]);
        Assert.Equal(["no-store"], refused.Headers["Cache-Control"]);
        Assert.Equal(1, server.Counts.Refused("unitsPerSecond"));

        using var neighbour = new Neighbour(server, "127.0.0.2");
        Assert.Equal(200, (await neighbour.AskAsync(Question)).Status);
        server.Clock.Elapsed = TimeSpan.FromSeconds(1);
        Assert.Equal(200, (await AskAsync()).Status);

        Task<Answer> AskAsync() => method == "POST"
            ? server.AskAsync(Question, accept)
            : server.GetAsync("query=" + Uri.EscapeDataString(Question), accept);
    }

    [Fact]
    public async Task Of_several_refusals_one_is_logged_a_minute_without_the_address()
    {
        await using var server = await StartAsync(few);
        for (var i = 0; i < 5; i++)
            await server.AskAsync(Question);
        var line = Assert.Single(server.Faults.Lines);
        Assert.Contains("Limits:Work:UnitsPerSecond", line, StringComparison.Ordinal);
        Assert.DoesNotContain("127.", line, StringComparison.Ordinal);
        server.Clock.Elapsed = TimeSpan.FromMinutes(1);
        for (var i = 0; i < 5; i++)
            await server.AskAsync(Question);
        Assert.Equal(2, server.Faults.Lines.Count);
    }

    [Fact]
    public async Task Mutations_are_charged()
    {
        await using var server = await StartAsync(few with { Burst = 2 });
        Assert.Equal(200, (await server.AskAsync("mutation { a: add(number: 1) b: add(number: 1) }")).Status);
        Assert.Equal(429, (await server.AskAsync("mutation { add(number: 1) }")).Status);
        Assert.Equal(2, server.Schema.Sum);
    }

    [Fact]
    public async Task What_is_too_dear_or_wrong_costs_nothing()
    {
        await using var server = await StartAsync(few with { Burst = 1 }, cost: 5);
        Assert.Equal(400, (await server.AskAsync("{ a: hello b: hello c: hello d: hello e: hello f: hello }")).Status);
        Assert.Equal(400, (await server.AskAsync("{ nothing }")).Status);
        Assert.Equal(200, (await server.AskAsync("{ hello }")).Status);
    }

    [Fact]
    public async Task Over_a_WebSocket_it_is_an_error_message()
    {
        await using var server = await StartAsync(few with { Burst = 1 });
        using var socket = await (await server.ConnectAsync()).InitialiseAsync();
        await socket.SubscribeAsync("{ hello }", "2");
        await socket.NextAsync(2);

        await socket.SubscribeAsync("{ hello }", "3");
        var refused = JsonSerializer.Deserialize<JsonElement>(await socket.NextAsync());
        Assert.Equal(("error", "3"), (refused.GetProperty("type").GetString(), refused.GetProperty("id").GetString()));
        Assert.Equal(Refused, refused.GetProperty("payload")[0].GetProperty("extensions").GetRawText());
        await socket.SubscribeAsync("subscription { tick }", "4");
        Assert.Contains("RATE_LIMITED", await socket.NextAsync(), StringComparison.Ordinal);
        server.Clock.Elapsed = TimeSpan.FromSeconds(1);
        await socket.AnswersOnAsync();
    }

    // An event cannot be refused: the client did not ask for it, and would not ask again. So it comes later, and what else the client asks
    // is refused meanwhile.
    [Fact]
    public async Task Events_are_charged_and_wait_until_their_client_has_something_left()
    {
        await using var server = await StartAsync(few with { Burst = 3 });
        using var neighbour = new Neighbour(server, "127.0.0.2");
        using var socket = await (await server.ConnectAsync()).InitialiseAsync();
        await socket.SubscribeAsync("subscription { tick(count: 5) }");
        Assert.Equal([Tick(1), Tick(2)], await socket.NextAsync(2));
        await server.Clock.WaitsAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(429, (await server.AskAsync("{ hello }")).Status);
        Assert.Equal(200, (await neighbour.AskAsync("{ hello }")).Status);
        for (var number = 3; number <= 5; number++)
        {
            server.Clock.Elapsed += TimeSpan.FromSeconds(1);
            await server.Clock.PassAsync(TimeSpan.FromSeconds(1));
            Assert.Equal(Tick(number), await socket.NextAsync());
        }

        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.NextAsync());

        static string Tick(int number) => $$$$"""{"id":"1","type":"next","payload":{"data":{"tick":{{{{number}}}}}}}""";
    }

    [Fact]
    public async Task Who_goes_while_an_event_waits_leaves_nothing_behind()
    {
        await using var server = await StartAsync(few with { Burst = 2 });
        using var socket = await (await server.ConnectAsync()).InitialiseAsync();
        await socket.SubscribeAsync("subscription { tick(count: 5) }");
        await socket.NextAsync();
        await server.Clock.WaitsAsync(TimeSpan.FromSeconds(1));
        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        server.Clock.Elapsed += TimeSpan.FromSeconds(1);
        await socket.AnswersOnAsync();
        Assert.Empty(server.Faults.Lines);
    }

    [Fact]
    public async Task On_an_event_stream_it_is_the_only_result()
    {
        await using var server = await StartAsync(few with { Burst = 1 });
        Assert.Equal(["""next {"data":{"hello":"Hello, world!"}}""", "complete"], await StreamAsync());
        var events = await StreamAsync();
        Assert.Equal("complete", events[1]);
        Assert.StartsWith("next ", events[0], StringComparison.Ordinal);
        Assert.Equal(Refused, ExtensionsOf(JsonSerializer.Deserialize<JsonElement>(events[0]["next ".Length..])));

        async Task<string[]> StreamAsync()
        {
            using var stream = await EventReader.OpenAsync(server.Http, new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}"));
            return await stream.AllAsync();
        }
    }

    [Fact]
    public async Task On_a_shared_event_stream_the_request_is_refused()
    {
        await using var server = await StartAsync(few with { Burst = 1 });
        var token = (await server.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql/stream"))).Text;
        Assert.Equal(202, (await RunAsync("a")).Status);
        var refused = await RunAsync("b");
        Assert.Equal((429, Refused), (refused.Status, ExtensionsOf(refused.Body)));
        Assert.Equal(["1"], refused.Headers["Retry-After"]);

        Task<Answer> RunAsync(string id) => server.PostAsync(
            $$$"""{"query":"{ hello }","extensions":{"operationId":"{{{id}}}"}}""", Answer.Json, $"/graphql/stream?token={token}");
    }

    [Fact]
    public async Task Each_request_of_a_batch_is_charged()
    {
        await using var server = await StartAsync(few with { Burst = 2 });
        var answer = await server.PostAsync("""[{"query":"{ a: hello }"},{"query":"{ hello }"},{"query":"{ hello }"}]""");
        Assert.Equal(
            [false, false, true], answer.Body.EnumerateArray().Select(item => item.TryGetProperty("errors", out _)));
        Assert.Equal(Refused, ExtensionsOf(answer.Body[2]));
    }

    [Fact]
    public async Task Answers_that_are_kept_and_those_that_a_client_has_cost_nothing_and_tell_nothing()
    {
        await using var server = await StartAsync(few with { Burst = 2 }, version: "1");
        var first = await server.GetAsync("query={hello}");
        Assert.Empty(first.Headers["RateLimit"]); // A public cache gives it to others.
        await server.GetAsync("query={hello}");
        Assert.Equal(429, (await server.AskAsync("{ other: hello }")).Status);

        for (var i = 0; i < 3; i++)
        {
            foreach (var answer in new[] { await server.GetAsync("query={hello}"), await server.AskAsync("{hello}") })
            {
                Assert.Equal(200, answer.Status);
                Assert.Empty(answer.Headers["RateLimit"]);
                Assert.Empty(answer.Headers["RateLimit-Policy"]);
            }
        }

        var held = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}");
        held.Headers.Add("If-None-Match", first.Headers["ETag"].Single());
        var same = await server.SendAsync(held, Answer.GraphQLResponse);
        Assert.Equal(304, same.Status);
        Assert.Empty(same.Headers["RateLimit"]);
    }

    [Fact]
    public async Task Whoever_joins_a_computation_pays_nothing_and_is_not_refused_in_place_of_another()
    {
        await using var server = await StartAsync(
            few with { Burst = 3, Heavy = 1, AtOnce = 1, WaitingPerClient = 3, Waiting = 3 }, version: "1");
        using var seated = new Neighbour(server, "127.0.0.2");
        using var joining = new Neighbour(server, "127.0.0.3");
        using var busy = new Neighbour(server, "127.0.0.4");
        using var late = new Neighbour(server, "127.0.0.5");
        var first = seated.AskAsync("{gated}");
        await server.Schema.Began.Task;
        var joined = joining.AskAsync("{gated}");
        var waiting = new List<Task<Answer>>();
        foreach (var question in new[] { "{ a: hello }", "{ b: hello }", "{ c: hello }" })
        {
            waiting.Add(busy.AskAsync(question));
            await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Waiting == waiting.Count));
        }

        // The last of the longest line goes for who comes late; who joined it begins anew, and the next of that line goes.
        var behind = joining.AskAsync("{ c: hello }");
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Shared == 2));
        var other = late.AskAsync("{ d: hello }");
        Assert.Equal(503, (await waiting[2]).Status);
        Assert.Equal(503, (await waiting[1]).Status);
        server.Schema.Gate.SetResult();
        foreach (var answer in new[] { await first, await joined, await behind, await other, await waiting[0] })
            Assert.Equal(200, answer.Status);

        // Of three units one was spent by who joined twice, and what did not run was given back.
        Assert.Equal([200, 200, 429], await StatusesAsync(joining, "joining"));
        Assert.Equal([200, 200, 429], await StatusesAsync(busy, "busy"));

        static async Task<List<int>> StatusesAsync(Neighbour client, string name)
        {
            var statuses = new List<int>();
            foreach (var question in new[] { "1", "2", "3" })
                statuses.Add((await client.AskAsync($"{{ {name}{question}: hello }}")).Status);
            return statuses;
        }
    }

    [Fact]
    public async Task A_visitor_does_not_shut_out_who_is_signed_in_at_the_same_address()
    {
        await using var server = await StartAsync(few with { Burst = 2 });
        await server.AskAsync(Question);
        Assert.Equal(429, (await server.AskAsync(Question)).Status);
        Assert.Equal(200, (await AskAsync("an")).Status);
        Assert.Equal(429, (await AskAsync("an")).Status);
        Assert.Equal(200, (await AskAsync("bo")).Status);

        Task<Answer> AskAsync(string subject) => server.PostAsync(
            $$"""{"query":"{{Question}}"}""", headers: ("Authorization", subject));
    }

    [Fact]
    public async Task Nothing_is_counted_when_it_is_off()
    {
        await using var server = await StartAsync(few with { UnitsPerSecond = 0, Burst = 1 });
        for (var i = 0; i < 5; i++)
        {
            var answer = await server.AskAsync(Question);
            Assert.Equal(200, answer.Status);
            Assert.Empty(answer.Headers["RateLimit"]);
        }
    }

    internal static string ExtensionsOf(JsonElement body) => body.GetProperty("errors")[0].GetProperty("extensions").GetRawText();

    internal static Task<SmallServer> StartAsync(WorkLimits work, long cost = 100, string? version = null) => SmallServer.StartAsync(
        options => options with { Batching = true, Limits = options.Limits with { Work = work, Cost = cost } },
        version: version is null ? null : new AnswerVersion(() => version, () => TimeSpan.FromHours(1)),
        subjectOf: static carrier => carrier.Request.Headers.Authorization.FirstOrDefault());
}
