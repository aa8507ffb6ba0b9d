using System.Text;
using System.Text.Json;
using Catalogue.Api.Binding;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Identity;
using Catalogue.Api.Start;
using Catalogue.Data.Entries;
using Catalogue.Data.Seed;
using Catalogue.Data.Snapshot;
using Catalogue.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Catalogue.Api.Tests.Server;

/// <summary>The server itself, in this process, over HTTP on a free port, with a database of its own and a day that stands still.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    /// <summary>The day on which the starting data is asked.</summary>
    public static readonly DateOnly Day = new(2026, 11, 22);

    private readonly CatalogueSource source;
    private readonly WebApplication app;

    private readonly bool isAlone;

    private ApiServer(TestDatabase database, CatalogueSource source, WebApplication app, bool isAlone)
    {
        (Database, this.source, this.app, this.isAlone) = (database, source, app, isAlone);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Counts = new AnswerCounts(app.Services);
    }

    /// <summary>How questions were answered.</summary>
    public AnswerCounts Counts { get; }

    public TestDatabase Database { get; }

    public HttpClient Http { get; }

    public Snapshots Served => app.Services.GetRequiredService<CatalogueStore>().Current!;

    public WorkSharing Work => app.Services.GetRequiredService<WorkSharing>();

    /// <summary>Everything that is mapped.</summary>
    public IReadOnlyList<Endpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>The server's own connections to its database.</summary>
    public NpgsqlDataSource Connections => source.Connections;

    /// <summary>What a server in development shows where it is started.</summary>
    public string ExampleCode => app.Services.GetRequiredService<ExampleCode>().Text;

    /// <summary>For an engine that is asked without HTTP.</summary>
    public ServerParts Parts => app.Services.GetRequiredService<ServerParts>();

    /// <summary>Takes the database over: it goes with the server.</summary>
    public static Task<ApiServer> StartAsync(TestDatabase database, DateOnly? today = null, params string[] settings) =>
        StartAsync(database, new FixedDay(today ?? Day), isAlone: true, settings);

    public static Task<ApiServer> StartAsync(TestDatabase database, TimeProvider clock) => StartAsync(database, clock, isAlone: true, []);

    /// <summary>The same with settings, as the command line has them: "--Name", "value".</summary>
    public static Task<ApiServer> StartAsync(TestDatabase database, TimeProvider clock, string[] settings, KeptFaults? log = null) =>
        StartAsync(database, clock, isAlone: true, settings, log);

    /// <summary>Another server on the database of one that outlives it.</summary>
    public static Task<ApiServer> StartBesideAsync(ApiServer other, TimeProvider? clock = null, params string[] settings) =>
        StartAsync(other.Database, clock ?? new FixedDay(Day), isAlone: false, settings);

    /// <summary>Waits until what a commit wrote is served.</summary>
    public Task FollowAsync(CatalogueVersion version) =>
        app.Services.GetRequiredService<CatalogueStore>()
            .WaitForVersionAsync(version.Number, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

    /// <summary>A GraphQL request by POST; variables are JSON.</summary>
    public Task<Answer> AskAsync(string query, string? variables = null, string accept = Answer.GraphQLResponse)
    {
        var members = variables is null ? "" : $",\"variables\":{variables}";
        return PostAsync($"{{\"query\":{JsonSerializer.Serialize(query)}{members}}}", accept);
    }

    public Task<Answer> PostAsync(string body, string accept = Answer.GraphQLResponse) => PostAsync(Encoding.UTF8.GetBytes(body), accept);

    public Task<Answer> PostAsync(byte[] body, string accept = Answer.GraphQLResponse, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content }, accept);
    }

    public Task<Answer> GetAsync(string address, string? accept = Answer.GraphQLResponse) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), accept);

    public async Task<Answer> SendAsync(HttpRequestMessage request, string? accept = null)
    {
        using (request)
        {
            if (accept is not null)
                request.Headers.TryAddWithoutValidation("Accept", accept);
            using var response = await Http.SendAsync(request);
            return await Answer.ReadAsync(response);
        }
    }

    /// <summary>The slugs of the offers that a filter finds, in the order of the list.</summary>
    public async Task<string[]> OffersAsync(string filter, string arguments = "first: 100")
    {
        var answer = await AskAsync($"{{ offers(filter: {filter}, {arguments}) {{ totalCount nodes {{ slug }} }} }}");
        var offers = answer.Data.GetProperty("offers");
        var slugs = Slugs(offers.GetProperty("nodes"));
        if (arguments == "first: 100")
            Assert.Equal(slugs.Length, offers.GetProperty("totalCount").GetInt32());
        return slugs;
    }

    /// <summary>A GraphQL request by POST, with the value of an Authorization header.</summary>
    public Task<Answer> AskAsAsync(string? authorization, string query, string? variables = null)
    {
        var body = $"{{\"query\":{JsonSerializer.Serialize(query)},\"variables\":{variables ?? "null"}}}";
        var request =
            new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return SendAsync(request, Answer.GraphQLResponse);
    }

    public Task<SocketClient> ConnectAsync() =>
        SocketClient.ConnectAsync(new UriBuilder(new Uri(Http.BaseAddress!, "/graphql")) { Scheme = "ws" }.Uri, "graphql-transport-ws");

    public static string[] Slugs(JsonElement nodes) => [.. nodes.EnumerateArray().Select(node => node.GetProperty("slug").GetString()!)];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Counts.Dispose();
        await app.DisposeAsync();
        await source.DisposeAsync();
        if (isAlone)
            await Database.DisposeAsync();
    }

    private static async Task<ApiServer> StartAsync(
        TestDatabase database, TimeProvider clock, bool isAlone, string[] settings, KeptFaults? log = null)
    {
        var builder = WebApplication.CreateBuilder(
            ["--urls", "http://127.0.0.1:0", "--ConnectionStrings:Catalogue", database.ConnectionString, "--Catalogue:PublicAddress", "http://127.0.0.1:5080", "--Logging:LogLevel:Default", log is null ? "None" : "Warning", "--Logging:LogLevel:Microsoft.AspNetCore", "None", .. settings]);
        if (log is not null)
            builder.Logging.ClearProviders().AddProvider(log);
        var opened = await CatalogueSource.OpenAsync(
            builder.Configuration, builder.Environment.ContentRootPath, clock, NullLoggerFactory.Instance, StartingData.WithExamples);
        builder.AddCatalogue(opened, clock);
        var built = builder.Build();
        built.MapCatalogue();
        await built.StartAsync();
        return new ApiServer(database, opened, built, isAlone);
    }
}
