using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>The variables editor tells in Dutch what the values of enums are.</summary>
[Collection(nameof(InOtherBrowser))]
public sealed class VariablesExplainedTests(BrowserFixture browser)
{
    [Fact]
    public async Task Completing_offers_the_values_with_their_labels()
    {
        await using var opened = await browser.OpenAsync("/graphiql?operation=create-offer");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.WriteAsync(graphiql.Variables, """{"input": {"content": {"levels": [""]}}}""");
        await graphiql.CompleteAsync(back: 6, "PRIMARY");

        await Expect(graphiql.Suggestions.Filter(new() { HasText = "\"PRIMARY\"" })).ToContainTextAsync("Lager onderwijs");
        await Expect(graphiql.Suggestions.Filter(new() { HasText = "\"NURSERY\"" })).ToContainTextAsync("Kleuteronderwijs");
    }

    [Fact]
    public async Task Of_an_enum_without_labels_the_schema_is_told()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.WriteAsync(
            graphiql.Query, "query Orde($field: OfferOrderField!) { offers(orderBy: { field: $field }) { totalCount } }");
        await graphiql.WriteAsync(graphiql.Variables, """{"field": ""}""");
        await graphiql.CompleteAsync(back: 2, "TITLE");
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Hovering_tells_what_a_value_is()
    {
        await using var opened = await browser.OpenAsync("/graphiql?operation=create-offer");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.WriteAsync(graphiql.Variables, """{"input": {"content": {"levels": ["PRE_SCHOOL"]}}}""");
        var hover = opened.Page.Locator(".monaco-hover:visible");
        for (var tries = 20; tries > 0 && !await hover.GetByText("Voorschools").IsVisibleAsync(); tries--)
        {
            // Until the editor's worker has the schema of this operation, there is nothing to tell.
            await opened.Page.Mouse.MoveAsync(0, 0);
            await graphiql.Variables.GetByText("PRE_SCHOOL").HoverAsync();
            await hover.First.WaitForAsync(new() { Timeout = 3000 }).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await Expect(hover.First).ToContainTextAsync("Voorschools");
    }
}
