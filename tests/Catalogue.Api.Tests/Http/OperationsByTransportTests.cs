using System.Text;
using System.Text.Json;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Api.Tests.Http;

/// <summary>
/// Every kind of operation by every transport, as somebody signed in and as nobody, with a commit and requests of others between the
/// request and the answer: an operation keeps to who sent it, in which language, also when its HTTP request has long ended and its context
/// serves another.
/// </summary>
public sealed class OperationsByTransportTests(
    OperationsByTransportTests.Staffed staffed) : IClassFixture<OperationsByTransportTests.Staffed>
{
    private const string Query = "{ viewer { role } offers(first: 1) { totalCount } }";
    private const string Mutation =
        "mutation { archiveOffer(input: {offer: \\\"SLUG\\\", expectedVersion: 7}) { userErrors { code message } } }";
    private const string Subscription = "subscription { offerChanged(filter: {period: {}}) { slug offer { title allowedActions } } }";

    private readonly ApiServer api = staffed.Api;
    private readonly string slug = staffed.Slug;

    public enum Transport
    {
        Post,
        Get,
        Batch,
        PostedEventStream,
        FetchedEventStream,
        SharedEventStream,
        WebSocket,
    }

    public static TheoryData<Transport, bool> Senders()
    {
        var all = new TheoryData<Transport, bool>();
        foreach (var transport in Enum.GetValues<Transport>())
        {
            all.Add(transport, true);
            all.Add(transport, false);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task A_query_is_answered_to_who_asked_it(Transport transport, bool isSignedIn)
    {
        using var operation = await BeginAsync(transport, Query, isSignedIn);
        await PassAsync(isSignedIn);
        var data = Data(await operation.NextAsync());
        Assert.Equal(
            isSignedIn ? "ADMINISTRATOR" : null,
            data.GetProperty("viewer") is { ValueKind: JsonValueKind.Object } viewer ? viewer.GetProperty("role").GetString() : null);
        Assert.NotEqual(0, data.GetProperty("offers").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task A_mutation_that_waits_for_a_commit_is_answered_to_who_sent_it_in_the_language_asked(Transport transport, bool isSignedIn)
    {
        if (transport is Transport.Get or Transport.FetchedEventStream)
        {
            using var refused = await BeginAsync(transport, Mutation.Replace("SLUG", slug, StringComparison.Ordinal), isSignedIn);
            Assert.Equal("OPERATION_NOT_ALLOWED", Code(await refused.NextAsync()));
            return;
        }

        // Whoever writes waits for this row.
        await using var other = new NpgsqlConnection(api.Database.ConnectionString);
        await other.OpenAsync();
        await using var commit = await other.BeginTransactionAsync();
        await new NpgsqlCommand("UPDATE catalogue_version SET version = version + 1, public_version = public_version + 1", other)
            .ExecuteNonQueryAsync();
        using var operation = await BeginAsync(transport, Mutation.Replace("SLUG", slug, StringComparison.Ordinal), isSignedIn);
        await PassAsync(isSignedIn);
        await commit.CommitAsync();
        var answer = await operation.NextAsync();
        if (!isSignedIn)
        {
            Assert.Equal("UNAUTHENTICATED", Code(answer));
            return;
        }

        var error = Data(answer).GetProperty("archiveOffer").GetProperty("userErrors")[0];
        Assert.Equal("VERSION_CONFLICT", error.GetProperty("code").GetString());
        Assert.StartsWith("Somebody else", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task A_subscription_tells_of_commits_to_who_follows(Transport transport, bool isSignedIn)
    {
        using var operation = await BeginAsync(transport, Subscription, isSignedIn);
        if (transport is Transport.Post or Transport.Get or Transport.Batch)
        {
            Assert.Equal("OPERATION_NOT_ALLOWED", Code(await operation.NextAsync()));
            return;
        }

        await PassAsync(isSignedIn);
        // Nothing tells when it follows: the first of these that is told does.
        var first = operation.NextAsync();
        for (var time = 0; !first.IsCompleted; time++)
            await api.FollowAsync(await api.Database.SaveAsync(slug, $"Titel {time}", OfferStatus.Published));
        foreach (var told in new[] { await first, await SecondAsync() })
        {
            var offer = told.GetProperty("data").GetProperty("offerChanged");
            Assert.Equal(slug, offer.GetProperty("slug").GetString());
            if (isSignedIn)
                Assert.NotEmpty(offer.GetProperty("offer").GetProperty("allowedActions").EnumerateArray());
            else
                Assert.Equal("UNAUTHENTICATED", Code(told));
        }

        async Task<JsonElement> SecondAsync()
        {
            await PassAsync(isSignedIn);
            await api.FollowAsync(await api.Database.SaveAsync(slug, "Nog een titel", OfferStatus.Published));
            return await operation.NextAsync();
        }
    }

    // Requests of others, who are whom the operation is not of, and read Dutch: they are served by the contexts that were used last.
    private async Task PassAsync(bool isSignedIn)
    {
        for (var time = 0; time < 5; time++)
        {
            var request = Request(HttpMethod.Post, "/graphql", !isSignedIn, Body("{ __typename }"));
            request.Headers.AcceptLanguage.Clear();
            request.Headers.AcceptLanguage.ParseAdd("nl");
            Assert.Equal(200, (await api.SendAsync(request, Answer.GraphQLResponse)).Status);
        }
    }

    private async Task<Running> BeginAsync(Transport transport, string query, bool isSignedIn)
    {
        var address = $"/graphql?query={Uri.EscapeDataString(query.Replace("\\\"", "\"", StringComparison.Ordinal))}";
        switch (transport)
        {
            case Transport.Post:
                return Answered(
                    api.SendAsync(Request(HttpMethod.Post, "/graphql", isSignedIn, Body(query)), Answer.GraphQLResponse), answer => answer);
            case Transport.Get:
                return Answered(api.SendAsync(Request(HttpMethod.Get, address, isSignedIn), Answer.GraphQLResponse), answer => answer);
            case Transport.Batch:
                return Answered(
                    api.SendAsync(Request(HttpMethod.Post, "/graphql", isSignedIn, $"[{Body(query)}]"), Answer.GraphQLResponse),
                    answers => answers[0]);
            case Transport.PostedEventStream:
                return Streamed(await EventReader.OpenAsync(api.Http, Request(HttpMethod.Post, "/graphql", isSignedIn, Body(query))));
            case Transport.FetchedEventStream:
                return Streamed(await EventReader.OpenAsync(api.Http, Request(HttpMethod.Get, address, isSignedIn)));
            case Transport.SharedEventStream:
                var token = (await api.SendAsync(Request(HttpMethod.Put, "/graphql/stream", isSignedIn))).Text;
                var events = await EventReader.OpenAsync(api.Http, Request(HttpMethod.Get, $"/graphql/stream?token={token}", isSignedIn));
                Assert.Equal(
                    202, (await api.SendAsync(Request(HttpMethod.Post, $"/graphql/stream?token={token}", isSignedIn, Body(query)))).Status);
                return Streamed(events, message => message.GetProperty("payload"));
            default:
                var socket = await SocketClient.ConnectAsync(
                    new UriBuilder(new Uri(api.Http.BaseAddress!, "/graphql")) { Scheme = "ws" }.Uri,
                    "graphql-transport-ws",
                    socket => socket.SetRequestHeader("Accept-Language", "en"));
                await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":{{{(isSignedIn ? $"\"{staffed.City.Bearer("administrator")}\"" : "null")}}}}}""");
                Assert.Equal("""{"type":"connection_ack"}""", await socket.NextAsync());
                await socket.SubscribeAsync(query);
                return new(socket, async () => JsonSerializer.Deserialize<JsonElement>(await socket.NextAsync()).GetProperty("payload"));
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string address, bool isSignedIn, string? body = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd("en");
        if (isSignedIn)
            request.Headers.TryAddWithoutValidation("Authorization", staffed.City.Bearer("administrator"));
        return request;
    }

    private static string Body(string query) => $$$"""{"query":"{{{query}}}","extensions":{"operationId":"a"}}""";

    private static Running Answered(Task<Answer> answer, Func<JsonElement, JsonElement> one) =>
        new(null, async () => one((await answer).Body));

    private static Running Streamed(EventReader events, Func<JsonElement, JsonElement>? payload = null) => new(events, async () =>
    {
        var next = await events.NextEventAsync();
        Assert.StartsWith("next ", next, StringComparison.Ordinal);
        var message = JsonSerializer.Deserialize<JsonElement>(next!["next ".Length..]);
        return payload?.Invoke(message) ?? message;
    });

    private static JsonElement Data(JsonElement answer)
    {
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        return answer.GetProperty("data");
    }

    // A refusal over a WebSocket is the list of errors itself.
    private static string? Code(JsonElement answer) =>
        (answer.ValueKind == JsonValueKind.Array ? answer : answer.GetProperty("errors"))[0].GetProperty("extensions").GetProperty("code").GetString();

    /// <summary>One server for all, and an offer of its catalogue.</summary>
    public sealed class Staffed : IAsyncLifetime
    {
        internal TestProvider City { get; private set; } = null!;

        internal ApiServer Api { get; private set; } = null!;

        internal string Slug { get; private set; } = "";

        public async Task InitializeAsync()
        {
            City = await TestProvider.StartAsync();
            Api = await ApiServer.StartAsync(
                await CatalogueTemplate.SeededAsync(), settings: [.. City.Settings("city"), "--GraphQL:Batching", "true"]);
            Slug = (await Api.OffersAsync("{}"))[0];
        }

        public async Task DisposeAsync()
        {
            await Api.DisposeAsync();
            await City.DisposeAsync();
        }
    }

    private sealed record Running(IDisposable? Connection, Func<Task<JsonElement>> NextAsync) : IDisposable
    {
        public void Dispose() => Connection?.Dispose();
    }
}
