using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Browser.Tests;

/// <summary>How a network may fail.</summary>
internal enum Faltering
{
    /// <summary>All goes through.</summary>
    Not,
    Down,
    NeverAnswering,
    CutOff,

    /// <summary>As the network of a hotel answers, with a page of its own.</summary>
    AnotherPage,
    Failing,
}

/// <summary>The catalogue behind a network that fails as a test says. The script itself always comes through.</summary>
internal sealed class FalteringCatalogue : IAsyncDisposable
{
    private readonly HttpClient catalogue;
    private readonly WebApplication app;
    private readonly CancellationTokenSource stopped = new();

    private FalteringCatalogue(string address, WebApplication app)
    {
        catalogue = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = new(address),
        };
        this.app = app;
    }

    public string Address => app.Urls.Single();

    public Faltering Faltering { get; set; }

    public static async Task<FalteringCatalogue> StartAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var faltering = new FalteringCatalogue(address, server);
        server.Run(faltering.AnswerAsync);
        await server.StartAsync();
        return faltering;
    }

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        await app.DisposeAsync();
        catalogue.Dispose();
        stopped.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var isScript = context.Request.Path.Value!.EndsWith(".js", StringComparison.Ordinal);
        using var answer = await catalogue.GetAsync($"{context.Request.Path}{context.Request.QueryString}", context.RequestAborted);
        var body = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        var response = context.Response;
        response.StatusCode = (int)answer.StatusCode;
        response.ContentType = answer.Content.Headers.ContentType?.ToString();
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.CacheControl = "public, max-age=0";
        response.Headers.ETag = answer.Headers.ETag?.ToString();
        switch (isScript ? Faltering.Not : Faltering)
        {
            case Faltering.Down:
                context.Abort();
                return;
            case Faltering.NeverAnswering:
                await Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopped.Token).Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            case Faltering.CutOff:
                body = body[..(body.Length / 2)];
                break;
            case Faltering.AnotherPage:
                (response.StatusCode, response.ContentType, body) = (200, "text/html", "<!doctype html><h1>Welkom op onze wifi</h1>"u8.ToArray());
                break;
            case Faltering.Failing:
                response.StatusCode = 503;
                break;
        }

        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
