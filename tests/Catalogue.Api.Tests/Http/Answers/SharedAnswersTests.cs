using System.Diagnostics.Metrics;
using System.Text;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Tests.Server;
using Catalogue.GraphQL;
using Catalogue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Api.Tests.Http.Answers;

/// <summary>One question that many ask at the same time.</summary>
public sealed class SharedAnswersTests
{
    private const string Gated = "query={gated}";

    [Fact]
    public async Task It_is_computed_once_and_then_kept()
    {
        await using var server = await StartAsync();
        var first = server.GetAsync(Gated);
        await server.Schema.Began.Task;
        var others = Enumerable.Range(0, 5).Select(_ => server.GetAsync(Gated)).Append(server.AskAsync("{gated}")).ToArray();
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Shared == others.Length));
        server.Schema.Gate.SetResult();

        foreach (var answer in await Task.WhenAll(others.Append(first)))
            Assert.Equal((200, """{"data":{"gated":1}}"""), (answer.Status, answer.Text));
        Assert.Equal("""{"data":{"gated":1}}""", (await server.GetAsync(Gated)).Text);
        Assert.Equal((1, 1), (server.Counts.Misses, server.Counts.Hits));
    }

    [Fact]
    public async Task One_who_goes_takes_nothing_from_the_others_not_even_who_came_first()
    {
        await using var server = await StartAsync();
        using var leaving = new CancellationTokenSource();
        var first = server.Http.GetAsync(new Uri($"/graphql?{Gated}", UriKind.Relative), leaving.Token);
        await server.Schema.Began.Task;
        var second = server.GetAsync(Gated);
        var third = server.Http.GetAsync(new Uri($"/graphql?{Gated}", UriKind.Relative), leaving.Token);
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Shared == 2));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        server.Schema.Gate.SetResult();

        Assert.Equal("""{"data":{"gated":1}}""", (await second).Text);
    }

    [Fact]
    public async Task It_ends_when_the_last_who_asked_has_gone_and_is_computed_anew_for_the_next()
    {
        await using var server = await StartAsync();
        using var leaving = new CancellationTokenSource();
        var first = server.Http.GetAsync(new Uri($"/graphql?{Gated}", UriKind.Relative), leaving.Token);
        await server.Schema.Began.Task;
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await server.Schema.Ended.Task;
        server.Schema.Gate.SetResult();

        Assert.Equal("""{"data":{"gated":2}}""", (await server.GetAsync(Gated)).Text);
    }

    [Fact]
    public async Task Who_asks_after_a_change_does_not_get_what_was_begun_before_it()
    {
        var version = "1";
        await using var server = await StartAsync(() => version);
        var before = server.GetAsync(Gated);
        await server.Schema.Began.Task;
        version = "2";
        var after = server.GetAsync(Gated);
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Misses == 2));
        server.Schema.Gate.SetResult();

        Assert.Equal("""{"data":{"gated":1}}""", (await before).Text);
        Assert.Equal("""{"data":{"gated":2}}""", (await after).Text);
        // The answer of version 2 is kept, since it was asked twice.
        Assert.Equal("""{"data":{"gated":2}}""", (await server.GetAsync(Gated)).Text);
    }

    [Fact]
    public async Task An_answer_with_errors_is_not_kept()
    {
        await using var server = await StartAsync();
        for (var time = 0; time < 3; time++)
            Assert.NotEmpty((await server.GetAsync("query={list(of:[1]) long(length:9000000)}")).Errors);
        Assert.Equal((3, 0, 0), (server.Counts.Misses, server.Counts.Hits, server.Counts.Kept));
    }

    [Fact]
    public async Task When_a_field_of_it_fails_all_who_wait_are_told_and_nothing_is_kept()
    {
        await using var server = await StartAsync();
        var first = server.GetAsync("query={fails}");
        await server.Schema.Began.Task;
        var others = Enumerable.Range(0, 5).Select(_ => server.GetAsync("query={fails}")).ToArray();
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Shared == others.Length));
        server.Schema.Gate.SetResult();

        foreach (var answer in await Task.WhenAll(others.Append(first)))
            Assert.Equal((200, "Failed 1."), (answer.Status, answer.Body.GetProperty("errors")[0].GetProperty("message").GetString()));
        Assert.Contains("Failed 2.", (await server.GetAsync("query={fails}")).Text, StringComparison.Ordinal);
        Assert.Equal((2, 0), (server.Counts.Misses, server.Counts.Kept));
    }

    [Fact]
    public async Task When_its_time_is_over_all_who_wait_are_told_and_the_next_begins_anew()
    {
        await using var server = await StartAsync();
        var first = server.GetAsync("query={deaf}");
        await server.Schema.Began.Task;
        var others = Enumerable.Range(0, 5).Select(_ => server.GetAsync("query={deaf}")).ToArray();
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Shared == others.Length));
        await server.Clock.PassAsync(SmallServer.Time);
        foreach (var answer in await Task.WhenAll(others.Append(first)))
            Assert.Equal((503, "TIMEOUT"), (answer.Status, answer.Errors[0].Split(' ')[0]));

        var next = server.GetAsync("query={deaf}");
        await server.Clock.PassAsync(SmallServer.Time);
        Assert.Equal(503, (await next).Status);
        Assert.Equal((2, 0), (server.Counts.Misses, server.Counts.Kept));
    }

    [Fact]
    public async Task When_who_began_it_goes_while_it_waits_for_a_seat_the_others_still_get_it()
    {
        var work = new WorkLimits { Heavy = 1, AtOnce = 1 };
        await using var server = await SmallServer.StartAsync(
            options => options with { Limits = options.Limits with { Work = work } },
            version: new AnswerVersion(() => "1", () => TimeSpan.FromHours(1)));
        var seat = await server.Work.AdmissionOf(new WorkClient("127.0.0.9", IsSignedIn: false), null)(1, default);
        using var leaving = new CancellationTokenSource();
        var first = server.Http.GetAsync(new Uri("/graphql?query={hello}", UriKind.Relative), leaving.Token);
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Waiting == 1));
        var others = Enumerable.Range(0, 5).Select(_ => server.GetAsync("query={hello}")).ToArray();
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Shared == others.Length));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        seat.Lease!.Dispose();
        foreach (var answer in await Task.WhenAll(others))
            Assert.Equal((200, """{"data":{"hello":"Hello, world!"}}"""), (answer.Status, answer.Text));
        Assert.Equal(1, server.Counts.Misses);
    }

    [Fact]
    public async Task When_who_began_it_is_refused_each_of_the_others_is_judged_by_itself()
    {
        var work = new WorkLimits { Heavy = 1, AtOnce = 1, Waiting = 1, WaitingPerClient = 1 };
        await using var server = await SmallServer.StartAsync(
            options => options with { Limits = options.Limits with { Work = work } },
            version: new AnswerVersion(() => "1", () => TimeSpan.FromHours(1)));
        using var other = new Neighbour(server, "127.0.0.2");
        var seat = await server.Work.AdmissionOf(new WorkClient("127.0.0.9", IsSignedIn: false), null)(1, default);
        var first = server.GetAsync("query={hello}");
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Waiting == 1));
        var others = Enumerable.Range(0, 3).Select(_ => other.AskAsync("{hello}")).ToArray();
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Shared == others.Length));
        // No seat came in time for the first; of the others one begins anew.
        await server.Clock.PassAsync(SmallServer.Time);
        Assert.Equal(503, (await first).Status);
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Waiting == 1));
        seat.Lease!.Dispose();
        foreach (var answer in await Task.WhenAll(others))
            Assert.Equal((200, """{"data":{"hello":"Hello, world!"}}"""), (answer.Status, answer.Text));
        Assert.Equal(2, server.Counts.Misses);
    }

    [Fact]
    public async Task When_it_breaks_for_who_began_it_the_others_compute_it_anew()
    {
        var engine = new SmallSchema().Engine(new EngineOptions());
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var answers = AnswerSetup.Make(
            "/graphql",
            engine,
            new TransportOptions(),
            new AnswerVersion(() => "1", () => TimeSpan.FromHours(1)),
            services.GetRequiredService<IMeterFactory>()).Shared!;
        var admitted = new TaskCompletionSource<OperationAdmission>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = AskAsync((_, _) => new(admitted.Task));
        var others = Enumerable.Range(0, 5).Select(_ => AskAsync(null)).ToArray();
        Assert.All(others, other => Assert.False(other.IsCompleted));
        admitted.SetException(new InvalidOperationException("Of the first alone."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.All(await Task.WhenAll(others), text => Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", text));

        // One of whom each breaks: nobody is left waiting.
        var broken = Enumerable.Range(0, 3).Select(number => AskAsync(
            (_, _) => throw new InvalidOperationException("Of each."), "{ again: hello }"));
        foreach (var one in broken)
            await Assert.ThrowsAsync<InvalidOperationException>(() => one);

        async Task<string> AskAsync(
            Func<long, CancellationToken, ValueTask<OperationAdmission>>? admit, string query = "{ hello }")
        {
            var (prepared, _) = engine.Prepare(new GraphQLRequest(query) { Admit = admit });
            using var answer = await answers.AnswerAsync(prepared!, new AnswerBasis(), null, default);
            return Encoding.UTF8.GetString(answer.Json.Span);
        }
    }

    [Fact]
    public async Task Mutations_are_run_each_time()
    {
        await using var server = await StartAsync();
        for (var time = 0; time < 3; time++)
            Assert.Equal(200, (await server.AskAsync("mutation { add(number: 1) }")).Status);
        Assert.Equal((3, 0), (server.Schema.Sum, server.Counts.Misses));
    }

    private static Task<SmallServer> StartAsync(Func<string>? version = null) =>
        SmallServer.StartAsync(version: new AnswerVersion(version ?? (() => "1"), () => TimeSpan.FromHours(1)));
}
