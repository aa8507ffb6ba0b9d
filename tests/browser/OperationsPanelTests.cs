using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>The panel of ready-made operations: by audience and task, and to be searched.</summary>
[Collection(nameof(InOtherBrowser))]
public sealed class OperationsPanelTests(BrowserFixture browser)
{
    [Fact]
    public async Task Operations_for_staff_stand_under_their_tasks()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.ShowAsync("Kant-en-klare vragen");

        await Expect(graphiql.Operations.GetByRole(AriaRole.Heading, new() { Level = 3 }))
            .ToHaveTextAsync(["Voor schoolwebsites", "Voor partners", "Voor medewerkers"]);
        foreach (var task in new[] { "Nakijken en publiceren", "Schrijven", "Bijhouden", "Terugkijken" })
            await Expect(graphiql.Operations.GetByRole(AriaRole.Heading, new() { Name = task })).ToBeVisibleAsync();
        await Expect(graphiql.Operations.Locator(".title"))
            .ToHaveTextAsync([.. new[] { "websites", "partners", "staff" }.SelectMany(ReadyMade.Titles)]);
    }

    [Fact]
    public async Task Who_is_signed_in_has_those_for_staff_first()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.SignInAsExampleAsync("An Voorbeeld", browser.ExampleCode);
        await graphiql.ShowAsync("Kant-en-klare vragen");

        await Expect(graphiql.Operations.GetByRole(AriaRole.Heading, new() { Level = 3 }).First).ToHaveTextAsync("Voor medewerkers");
    }

    [Theory]
    [InlineData("vertalen", "Een aanbod vertalen")]
    [InlineData("PUBLICEREN nakijken opmerking", "Een aanbod teruggeven met een opmerking")]
    [InlineData("een aanbod in detail", "Eén aanbod in detail")]
    [InlineData("terugkijken geschiedenis van", "De geschiedenis van een aanbod")]
    public async Task Searching_finds_by_title_explanation_and_task_and_tells_how_many(string words, string title)
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.ShowAsync("Kant-en-klare vragen");
        await graphiql.Operations.GetByLabel("Zoeken in titel, uitleg en taak").FillAsync(words);

        var found = graphiql.Operations.Locator(".title");
        await Expect(found.GetByText(title, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(graphiql.Operations.GetByRole(AriaRole.Status)).ToHaveTextAsync($"{await found.CountAsync()} gevonden");
        Assert.InRange(await found.CountAsync(), 1, 6);
    }

    [Fact]
    public async Task What_is_not_found_is_said()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.ShowAsync("Kant-en-klare vragen");
        await graphiql.Operations.GetByRole(AriaRole.Searchbox).FillAsync("zeppelin");

        await Expect(graphiql.Operations.GetByRole(AriaRole.Status)).ToHaveTextAsync("Niets gevonden: probeer een ander woord.");
        await Expect(graphiql.Operations.Locator(".title")).ToHaveCountAsync(0);
    }
}
