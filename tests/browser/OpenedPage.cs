using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Catalogue.Browser.Tests;

/// <summary>A page in a profile of its own, with all that it requested and complained of.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> requests = new();
    private readonly ConcurrentQueue<string> complaints = new();

    private OpenedPage(IBrowserContext context, string address)
    {
        (Context, Address) = (context, address);
        context.Request += (_, request) => requests.Enqueue(request.Url);
        context.RequestFailed += (_, request) =>
        {
            // What a page gives up itself, for a newer question or another page, has not failed.
            if (request.Failure != "net::ERR_ABORTED")
                complaints.Enqueue($"{request.Url}: {request.Failure}");
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400)
                complaints.Enqueue($"{response.Url}: {response.Status}");
        };
        context.WebError += (_, error) => complaints.Enqueue(error.Error);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Enqueue($"{message.Type}: {message.Text}");
        };
    }

    public IBrowserContext Context { get; }

    public string Address { get; }

    public IPage Page { get; private set; } = null!;

    /// <summary>What the page asked another server than ours for.</summary>
    public IEnumerable<string> RequestsElsewhere =>
        requests.Where(url => url.StartsWith("http", StringComparison.Ordinal) && !url.StartsWith(Address + "/", StringComparison.Ordinal));

    /// <summary>Errors and warnings of the console, exceptions, requests that failed.</summary>
    public IEnumerable<string> Complaints => complaints;

    public static async Task<OpenedPage> OpenAsync(IBrowser browser, string address, string path, BrowserNewContextOptions options)
    {
        options.Locale ??= "nl-BE";
        options.BaseURL = address;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var opened = new OpenedPage(context, address);
        opened.Page = await context.NewPageAsync();
        await opened.Page.GotoAsync(path);
        return opened;
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
