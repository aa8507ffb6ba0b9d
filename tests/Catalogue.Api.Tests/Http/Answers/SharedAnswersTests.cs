using Catalogue.Api.Http.Answers;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

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
