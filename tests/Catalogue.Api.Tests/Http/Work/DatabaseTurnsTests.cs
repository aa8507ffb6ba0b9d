using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Api.Tests.Http.Work;

/// <summary>The server as it is: what visitors ask leaves to staff their share of work and of the database.</summary>
public sealed class DatabaseTurnsTests
{
    [Fact]
    public async Task What_visitors_ask_of_the_database_waits_in_turns_and_staff_do_not_wait()
    {
        await using var city = await TestProvider.StartAsync();
        await using var api = await StartAsync(city, "--Limits:Work:DatabaseAtOnce", "1", "--Limits:Work:WaitingPerClient", "1");
        var question = await QuestionAsync(api);
        // Each a question of its own, so that none waits for the answer to another.
        List<Task<Answer>> asked;
        await using (await LockAsync(api))
        {
            asked = [.. new[] { "a", "b", "c" }.Select(name => api.AskAsync($"query {name} {question}"))];
            var refused = await Task.WhenAny(asked);
            Assert.Equal("LIMIT_EXCEEDED 1:11 path=changes", (await refused).Errors[0]);
            Assert.Equal(
                """{"code":"LIMIT_EXCEEDED","limit":"waitingPerClient","maximum":1,"retryAfter":5}""",
                WorkSharingTests.ExtensionsOf((await refused).Body));
            var staff = await api.AskAsAsync(
                city.Bearer("administrator"), "{ offers(first: 1) { nodes { history { version } } } }");
            Assert.Equal(1, staff.Data.GetProperty("offers").GetProperty("nodes").GetArrayLength());
            Assert.Equal(2, asked.Count(answer => !answer.IsCompleted));
        }

        Assert.Equal(2, (await Task.WhenAll(asked)).Count(answer => !answer.Body.TryGetProperty("errors", out _)));
    }

    [Fact]
    public async Task Whoever_waits_for_the_database_has_no_seat_meanwhile()
    {
        await using var city = await TestProvider.StartAsync();
        await using var api = await StartAsync(city, "--Limits:Work:Heavy", "1", "--Limits:Work:AtOnce", "1");
        var question = await QuestionAsync(api);
        await using (await LockAsync(api))
        {
            var waits = api.AskAsync(question);
            Assert.Equal(200, (await api.AskAsync("{ offers(first: 1) { totalCount } }")).Status);
            Assert.False(waits.IsCompleted);
        }
    }

    [Fact]
    public async Task Visitors_who_spent_all_shut_nobody_out_who_is_signed_in_and_pages_may_read_why()
    {
        await using var city = await TestProvider.StartAsync();
        await using var api = await StartAsync(city, "--Limits:Work:UnitsPerSecond", "1", "--Limits:Work:Burst", "1");
        const string Question = "{ offers(first: 1) { totalCount } }";
        Assert.Equal(200, (await api.AskAsync(Question)).Status);
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={offers(first:2){totalCount}}") { Headers = { { "Origin", "https://school.example" } } };
        var refused = await api.SendAsync(request, Answer.GraphQLResponse);
        Assert.Equal((429, "RATE_LIMITED"), (refused.Status, refused.Errors[0]));
        Assert.Equal("Retry-After,RateLimit-Policy,RateLimit", string.Join(',', refused.Headers["Access-Control-Expose-Headers"]));
        foreach (var name in new[] { "an", "bo" })
            Assert.Equal(200, (await api.AskAsAsync(city.Bearer("curator", ("sub", name)), Question)).Status);
        Assert.Equal(429, (await api.AskAsAsync(city.Bearer("curator", ("sub", "an")), Question)).Status);
    }

    private static async Task<ApiServer> StartAsync(TestProvider city, params string[] settings) => await ApiServer.StartAsync(
        await CatalogueTemplate.SeededAsync(), new FixedDay(ApiServer.Day), [.. city.Settings("city"), .. settings]);

    /// <summary>Changes that are not in memory.</summary>
    private static async Task<string> QuestionAsync(ApiServer api)
    {
        var copied = await api.AskAsync("{ changes(first: 1000) { endCursor hasMore } }");
        Assert.False(copied.Data.GetProperty("changes").GetProperty("hasMore").GetBoolean());
        await api.FollowAsync(await api.Database.SaveAsync("typlessen-sint-truiden", "Blind typen", OfferStatus.Published));
        return $$"""{ changes(after: "{{copied.Data.GetProperty("changes").GetProperty("endCursor").GetString()}}") { hasMore } }""";
    }

    /// <summary>Nobody reads changes until it is disposed of.</summary>
    private static async Task<NpgsqlConnection> LockAsync(ApiServer api)
    {
        var other = new NpgsqlConnection(api.Database.ConnectionString);
        await other.OpenAsync();
        await using var locking = new NpgsqlCommand("BEGIN; LOCK TABLE change IN ACCESS EXCLUSIVE MODE", other);
        await locking.ExecuteNonQueryAsync();
        return other;
    }
}
