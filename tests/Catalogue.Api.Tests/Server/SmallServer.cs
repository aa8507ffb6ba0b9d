using System.Text;
using System.Text.Json;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Http.Bounds;
using Catalogue.Api.Http.Work;
using Catalogue.GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalogue.Api.Tests.Server;

/// <summary>SmallSchema, served over HTTP on a free port as any engine is, with a clock that a test moves.</summary>
internal sealed class SmallServer : IAsyncDisposable
{
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(7);

    /// <summary>Every time is another, so that a test can name it. Pings follow the real clock: none comes while a test runs.</summary>
    public static readonly StreamLimits Streams =
        new() { SendTime = TimeSpan.FromSeconds(11), ClosingTime = TimeSpan.FromSeconds(5), KeepAlive = TimeSpan.FromMinutes(5) };

    private readonly WebApplication app;

    private SmallServer(WebApplication app, SmallSchema schema, ManualClock clock, KeptFaults faults)
    {
        (this.app, Schema, Clock, Faults) = (app, schema, clock, faults);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Counts = new AnswerCounts(app.Services);
    }

    /// <summary>How questions were answered.</summary>
    public AnswerCounts Counts { get; }

    public HttpClient Http { get; }

    public SmallSchema Schema { get; }

    public ManualClock Clock { get; }

    public WorkSharing Work => app.Services.GetRequiredService<WorkSharing>();

    /// <summary>What was logged as a warning or worse.</summary>
    public KeptFaults Faults { get; }

    public static async Task<SmallServer> StartAsync(
        Func<TransportOptions, TransportOptions>? change = null,
        Proxies? proxies = null,
        AnswerVersion? version = null,
        Func<HttpContext, string?>? subjectOf = null)
    {
        var clock = new ManualClock();
        var options = new TransportOptions { Clock = clock, Limits = new RequestLimits { Time = Time, WebSockets = Streams, EventStreams = Streams } };
        options = change?.Invoke(options) ?? options;
        var schema = new SmallSchema();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Environment.EnvironmentName = Environments.Development; // Where most is logged.
        var faults = new KeptFaults();
        builder.Logging.ClearProviders().AddProvider(faults);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddBounds(options, proxies ?? new Proxies([]));
        var built = builder.Build();
        built.UseBounds();
        var engine = schema.Engine(new EngineOptions
        {
            Validation = options.Limits.Validation,
            MaxCost = options.Limits.Cost,
            MaxTime = options.Limits.Time,
            MaxAnswerBytes = options.Limits.AnswerBytes,
            Clock = clock,
        });
        built.MapGraphQL("/graphql", engine, options, version: version, subjectOf: subjectOf);
        await built.StartAsync();
        return new SmallServer(built, schema, clock, faults);
    }

    /// <summary>The same, with other limits of streams of both kinds.</summary>
    public static Task<SmallServer> StartAsync(StreamLimits streams) =>
        StartAsync(options => options with { Limits = options.Limits with { WebSockets = streams, EventStreams = streams } });

    public Task<SocketClient> ConnectAsync(string? subprotocol = "graphql-transport-ws") =>
        SocketClient.ConnectAsync(new UriBuilder(new Uri(Http.BaseAddress!, "/graphql")) { Scheme = "ws" }.Uri, subprotocol);

    /// <summary>A body by POST; the answer's status and text.</summary>
    public Task<Answer> PostAsync(
        string body, string accept = Answer.GraphQLResponse, string path = "/graphql", params (string Name, string Value)[] headers)
    {
        var request =
            new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return SendAsync(request, accept);
    }

    public Task<Answer> AskAsync(string query, string accept = Answer.GraphQLResponse) =>
        PostAsync($"{{\"query\":{JsonSerializer.Serialize(query)}}}", accept);

    public Task<Answer> GetAsync(string query, string accept = Answer.GraphQLResponse) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, "/graphql?" + query), accept);

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

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Counts.Dispose();
        await app.DisposeAsync();
    }
}
