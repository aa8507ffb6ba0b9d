using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>
/// The pictures of docs/curators.md, each of what its words beside it tell. <c>CATALOGUE_UPDATE_PICTURES=1 dotnet test tests/browser</c>
/// takes them anew.
/// </summary>
[Collection(nameof(InOtherBrowser))]
public sealed class CuratorPictureTests(BrowserFixture browser) : IAsyncLifetime
{
    private StaffedServer staffed = null!;

    public async Task InitializeAsync() => staffed = await StaffedServer.StartAsync("--environment", "Development");

    public async Task DisposeAsync() => await staffed.DisposeAsync();

    [Fact]
    public async Task Signing_in()
    {
        await using var opened = await OpenAsync("/graphiql", 560);
        await GraphiQLPage.ReadyAsync(opened.Page);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden", Exact = true }).ClickAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden met Stad" })).ToBeVisibleAsync();

        await KeepAsync("curators-sign-in", opened.Page);
    }

    [Fact]
    public async Task What_is_to_be_done_a_new_offer_and_what_differs_in_a_review()
    {
        await ReportAsync();
        await using var opened = await OpenAsync("/graphiql", 780);
        var desk = await Desk.AtAsync(opened.Page);
        await desk.SignInAsync("noor", "redacteur");
        await desk.GraphiQL.OpenOperationAsync("Een nieuw aanbod maken");
        await desk.TryAsync();
        await Expect(desk.GraphiQL.Answer).ToContainTextAsync("createOffer");
        await KeepAsync("curators-create", opened.Page);

        var slug = JsonDocument.Parse(await desk.SaveAsync()).RootElement.GetProperty("data").GetProperty("createOffer").GetProperty("offer").GetProperty("slug").GetString()!;
        await desk.DoAsync("Een ontwerp laten nakijken", ("typlessen-sint-truiden", slug));
        await desk.SignOutAsync();
        await desk.SignInAsync("an", "curator");
        await desk.ShowTasksAsync();
        await Expect(desk.TaskOf("‘Samen lezen in de wijk’ wacht sinds")).ToHaveCountAsync(1);
        await KeepAsync("curators-tasks", opened.Page, desk.Tasks, 600);

        await desk.DoAsync("Een aanbod aanpassen", ("\"capacity\": 15", "\"summary\": \"Typen met tien vingers.\""));
        await desk.DoAsync("Een ontwerp laten nakijken");
        await desk.ShowTasksAsync();
        await desk.FollowAsync("‘Typlessen’ wacht sinds", "Bekijken", "Een aanbod nakijken");
        await desk.GraphiQL.RunAsync();
        await Expect(desk.GraphiQL.Sentences).ToContainTextAsync("Wat verandert er?");
        await KeepAsync("curators-review", opened.Page);
    }

    [Fact]
    public async Task What_a_provider_sees_who_follows_a_link()
    {
        await using var opened = await OpenAsync("/graphiql", 780);
        var desk = await Desk.AtAsync(opened.Page);
        await desk.SignInAsync("an", "curator");
        await desk.OpenAsync("De aanbieder vragen of het nog klopt");
        var link = JsonDocument.Parse(await desk.SaveAsync()).RootElement.GetProperty("data").GetProperty("createConfirmationLink").GetProperty("link").GetString()!;
        await opened.Page.SetViewportSizeAsync(900, 800);
        // It leads to where people find the catalogue, which this server is told is elsewhere.
        await opened.Page.GotoAsync($"{staffed.Server.Address}{new Uri(link).PathAndQuery}");
        await Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, dit klopt nog" })).ToBeVisibleAsync();

        await KeepAsync("curators-confirm", opened.Page, opened.Page.Locator("html"));
    }

    private Task<OpenedPage> OpenAsync(string path, int height) =>
        browser.OpenAsync(
            staffed.Server, path, new() { ViewportSize = new() { Width = 1300, Height = height }, ColorScheme = ColorScheme.Light });

    private async Task ReportAsync()
    {
        await using var visitor = await OpenAsync("/graphiql?operation=report-problem", 780);
        var desk = await Desk.AtAsync(visitor.Page);
        await desk.SaveAsync();
    }

    /// <param name="name">The file's.</param>
    /// <param name="page">What is shown.</param>
    /// <param name="part">The part of it; all that is in view where none is given.</param>
    /// <param name="height">The most of the part that the picture has.</param>
    private static async Task KeepAsync(string name, IPage page, ILocator? part = null, int height = int.MaxValue)
    {
        var box = part is null ? null : await part.BoundingBoxAsync();
        var picture = await page.ScreenshotAsync(new()
        {
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
            FullPage = box is not null,
            Clip = box is null ? null : new() { X = box.X, Y = box.Y, Width = box.Width, Height = Math.Min(box.Height, height) },
            // Those of the editors fade a while after the pointer has left.
            Style = ".monaco-scrollable-element > .scrollbar { visibility: hidden }",
        });
        var window = page.ViewportSize!;
        await Picture.KeepAsync(page, name, picture, box?.Width ?? window.Width, Math.Min(box?.Height ?? window.Height, height));
    }
}
