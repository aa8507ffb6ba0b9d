using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Browser.Tests;

/// <summary>A website of another origin than the catalogue's, as a school has one. Its pages are what the tests put there.</summary>
internal sealed class SchoolSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string Html, string? Policy)> pages = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private SchoolSite(WebApplication app) => this.app = app;

    public static async Task<SchoolSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var site = new SchoolSite(server);
        server.MapGet("/{page}", (string page, HttpResponse response) =>
        {
            if (!site.pages.TryGetValue(page, out var found))
                return Results.NotFound();
            if (found.Policy is { } policy)
                response.Headers.ContentSecurityPolicy = policy;
            return Results.Content(found.Html, "text/html; charset=utf-8");
        });
        await server.StartAsync();
        return site;
    }

    /// <summary>The two lines that a school pastes.</summary>
    /// <param name="catalogue">The origin of the catalogue.</param>
    /// <param name="attributes">Of the element.</param>
    public static string TwoLines(string catalogue, string attributes = "") => $"""
        <script type="module" src="{catalogue}/embed/offers.js"></script>
        <catalogue-offers {attributes}><a href="{catalogue}/">Bekijk het aanbod</a></catalogue-offers>
        """;

    /// <summary>A page of the site; its address.</summary>
    /// <param name="body">What stands in its body.</param>
    /// <param name="head">What else stands in its head.</param>
    /// <param name="policy">Its Content-Security-Policy.</param>
    public string Page(string body, string head = "", string? policy = null)
    {
        var name = pages.Count.ToString(CultureInfo.InvariantCulture);
        pages[name] = ($"""
            <!doctype html>
            <html lang="nl">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Onze school</title>
                <link rel="icon" href="data:,">
                {head}
              </head>
              <body><main><h1>Onze school</h1>{body}</main></body>
            </html>
            """, policy);
        return $"{app.Urls.Single()}/{name}";
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
