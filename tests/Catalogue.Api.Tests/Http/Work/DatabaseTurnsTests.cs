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
        var copied = await api.AskAsync("{ changes(first: 1000) { endCursor hasMore } }");
        Assert.False(copied.Data.GetProperty("changes").GetProperty("hasMore").GetBoolean());
        await api.FollowAsync(await api.Database.SaveAsync("typlessen-sint-truiden", "Blind typen", OfferStatus.Published));
        var question = $$"""{ changes(after: "{{copied.Data.GetProperty("changes").GetProperty("endCursor").GetString()}}") { hasMore } }""";

        await using var other = new NpgsqlConnection(api.Database.ConnectionString);
        await other.OpenAsync();
        await using (var transaction = await other.BeginTransactionAsync())
        {
            await using (var locking = new NpgsqlCommand("LOCK TABLE change IN ACCESS EXCLUSIVE MODE", other))
                await locking.ExecuteNonQueryAsync();
            // Each a question of its own, so that none waits for the answer to another.
            var asked = new[] { "a", "b", "c" }.Select(name => api.AskAsync($"query {name} {question}")).ToList();
            var refused = await Task.WhenAny(asked);
            Assert.Equal("LIMIT_EXCEEDED 1:11 path=changes", (await refused).Errors[0]);
            Assert.Equal(
                """{"code":"LIMIT_EXCEEDED","limit":"waitingPerClient","maximum":1,"retryAfter":5}""",
                WorkSharingTests.ExtensionsOf((await refused).Body));
            var staff = api.AskAsAsync(city.Bearer("administrator"), "{ offers(first: 1) { nodes { history { version } } } }");
            Assert.Equal(1, (await staff).Data.GetProperty("offers").GetProperty("nodes").GetArrayLength());
            var theirs = api.AskAsAsync(city.Bearer("administrator"), question);
            await transaction.RollbackAsync();
            asked.Remove(refused);
            foreach (var answer in await Task.WhenAll(asked.Append(theirs)))
                Assert.False(answer.Data.GetProperty("changes").GetProperty("hasMore").GetBoolean());
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
}
