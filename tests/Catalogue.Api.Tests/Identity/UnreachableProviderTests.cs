using Catalogue.Api.Tests.Server;
using Catalogue.Testing;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Api.Tests.Identity;

/// <summary>A provider that cannot be reached keeps nobody out but those who sign in there, and them only until it is back.</summary>
public sealed class UnreachableProviderTests : IAsyncLifetime
{
    private const string Question = "{ viewer { role } }";
    private const string Mutation =
        "mutation { updateOffer(input: { offer: \"boekstart-sint-truiden\", content: { capacity: 7 } }) { userErrors { code } } }";

    private TestProvider city = null!;
    private TestProvider partners = null!;
    private ApiServer api = null!;

    public async Task InitializeAsync()
    {
        (city, partners) = (await TestProvider.StartAsync(), await TestProvider.StartAsync());
        city.Instead = Abort;
        api = await ApiServer.StartAsync(
            await CatalogueTemplate.SeededAsync(), settings: [.. city.Settings("city"), .. partners.Settings("partners")]);
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await city.DisposeAsync();
        await partners.DisposeAsync();
    }

    [Fact]
    public async Task From_the_start_its_tokens_alone_are_refused_until_it_is_there()
    {
        var version = api.Served.Version;
        foreach (var query in new[] { Question, Mutation })
        {
            var refused = await api.AskAsAsync(city.Bearer("curator"), query);
            Assert.Equal(StatusCodes.Status503ServiceUnavailable, refused.Status);
            Assert.Equal(["IDENTITY_UNAVAILABLE"], refused.Errors);
            Assert.Equal(
                ["The identity provider city cannot be asked for its keys now: try again in a moment, or ask without a token."],
                refused.Messages);
            Assert.Empty(refused.Headers["WWW-Authenticate"]);
        }

        Assert.Equal(version.Number, await api.Database.AskAsync("SELECT version FROM catalogue_version"));
        Assert.Equal("""{"data":{"viewer":null}}""", (await api.AskAsync(Question)).Text);
        Assert.Equal("""{"data":{"viewer":{"role":"CURATOR"}}}""", (await api.AskAsAsync(partners.Bearer("curator"), Question)).Text);

        city.Instead = null;
        await Eventually.TrueAsync(async () => (await api.AskAsAsync(city.Bearer("curator"), Question)).Status == StatusCodes.Status200OK);
    }

    [Fact]
    public async Task Later_the_keys_that_are_known_go_on()
    {
        city.Instead = null;
        await Eventually.TrueAsync(async () => (await api.AskAsAsync(city.Bearer("curator"), Question)).Status == StatusCodes.Status200OK);
        city.Instead = Abort;
        Assert.Equal(StatusCodes.Status200OK, (await api.AskAsAsync(city.Bearer("editor"), Question)).Status);
        var known = city.Bearer("editor");
        city.Rotate("not-yet-told");
        Assert.Equal(StatusCodes.Status401Unauthorized, (await api.AskAsAsync(city.Bearer("editor"), Question)).Status);
        Assert.Equal(StatusCodes.Status200OK, (await api.AskAsAsync(known, Question)).Status);
        Assert.Equal(StatusCodes.Status200OK, (await api.AskAsync(Question)).Status);
    }

    [Fact]
    public async Task Nobody_of_another_provider_waits_for_one_that_does_not_answer()
    {
        var released = new TaskCompletionSource();
        city.Instead = _ => released.Task;
        Assert.Equal(StatusCodes.Status200OK, (await api.AskAsAsync(partners.Bearer("curator"), Question)).Status);
        var waiting = api.AskAsAsync(city.Bearer("curator"), Question);
        Assert.Equal(StatusCodes.Status200OK, (await api.AskAsAsync(partners.Bearer("curator"), Question)).Status);
        Assert.False(waiting.IsCompleted);
        released.SetResult();
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, (await waiting).Status);
    }

    [Fact]
    public async Task One_that_does_not_answer_is_asked_once_and_the_rest_are_refused_while_it_is_silent()
    {
        var (released, asked) = (new TaskCompletionSource(), 0);
        city.Instead = _ =>
        {
            Interlocked.Increment(ref asked);
            return released.Task;
        };
        var first = api.AskAsAsync(city.Bearer("curator"), Question);
        await Eventually.TrueAsync(() => Task.FromResult(asked == 1));
        foreach (var refused in await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => api.AskAsAsync(city.Bearer("editor"), Question))))
        {
            Assert.Equal(StatusCodes.Status503ServiceUnavailable, refused.Status);
            Assert.Equal(["3"], refused.Headers["Retry-After"]);
        }

        Assert.False(first.IsCompleted);
        Assert.Equal(1, asked);
        released.SetResult();
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, (await first).Status);
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, (await api.AskAsAsync(city.Bearer("editor"), Question)).Status);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_new_key_of_one_that_does_not_answer_makes_nobody_wait()
    {
        city.Instead = null;
        await Eventually.TrueAsync(async () => (await api.AskAsAsync(city.Bearer("curator"), Question)).Status == StatusCodes.Status200OK);
        var (released, known) = (new TaskCompletionSource(), city.Bearer("editor"));
        city.Instead = _ => released.Task;
        city.Rotate("not-yet-told");
        foreach (var refused in await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => api.AskAsAsync(city.Bearer("editor"), Question))))
            Assert.Equal(StatusCodes.Status401Unauthorized, refused.Status);
        Assert.Equal(StatusCodes.Status200OK, (await api.AskAsAsync(known, Question)).Status);
        released.SetResult();
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
