using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class GraphiQLTests(BrowserFixture browser)
{
    private const string Question =
        "query Aanbod($filter: OfferFilter) { offers(filter: $filter) { totalCount nodes { municipalities { slug } } } }";

    [Fact]
    public async Task It_opens_in_Dutch_with_the_ready_made_operations_for_everyone_as_tabs()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);

        await Expect(opened.Page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        await Expect(opened.Page).ToHaveTitleAsync("Catalogus – GraphiQL");
        await Expect(graphiql.Tabs).ToHaveTextAsync([.. ReadyMade.Titles("websites").Concat(ReadyMade.Titles("partners"))]);
        await Expect(graphiql.Variables).ToContainTextAsync("sint-truiden-brustem");
    }

    [Fact]
    public async Task The_first_ready_made_operation_finds_Brede_School()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);

        var answer = await graphiql.RunAsync();

        Assert.Contains("Brede School", answer, StringComparison.Ordinal);
        await Expect(graphiql.Answer).ToContainTextAsync("totalCount");
    }

    [Fact]
    public async Task Every_ready_made_operation_for_everyone_is_answered_without_errors()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);

        for (var i = 0; i < await graphiql.Tabs.CountAsync(); i++)
        {
            await graphiql.Tabs.Nth(i).ClickAsync();
            var answer = await graphiql.RunAsync();
            Assert.StartsWith("{\"data\":", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\"errors\":", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_question_with_variables_is_answered()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);

        await graphiql.WriteAsync(graphiql.Query, Question);
        await graphiql.WriteAsync(graphiql.Variables, """{"filter": {"municipalities": ["landen"]}}""");
        await graphiql.RunAsync();
        await Expect(graphiql.Answer).ToContainTextAsync("\"slug\": \"landen\"");

        await graphiql.WriteAsync(graphiql.Variables, """{"filter": {"municipalities": ["nergens"]}}""");
        await graphiql.RunAsync();
        await Expect(graphiql.Answer).ToContainTextAsync("\"totalCount\": 0");
    }

    [Fact]
    public async Task A_subscription_listens_until_it_is_stopped_and_is_told_what_is_wrong_with_it()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.WriteAsync(graphiql.Query, "subscription Luister { offerChanged(filter: {age: {years: -5}}) { kind } }");
        await graphiql.RunAsync();
        await Expect(graphiql.Answer).ToContainTextAsync("BAD_USER_INPUT");

        await graphiql.WriteAsync(graphiql.Query, "subscription Luister { offerChanged(filter: {age: {years: 5}}) { kind } }");
        var asked = opened.Page.WaitForRequestAsync(request => request.PostData?.Contains("years: 5}", StringComparison.Ordinal) == true);
        var given = new TaskCompletionSource();
        opened.Page.RequestFailed += (_, request) =>
        {
            if (request.PostData?.Contains("years: 5}", StringComparison.Ordinal) == true)
                given.TrySetResult();
        };
        await opened.Page.Locator(".graphiql-execute-button").ClickAsync();
        Assert.Equal("text/event-stream", (await asked).Headers["accept"]);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Stop query" }).ClickAsync();
        await given.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task The_documentation_shows_a_type_with_what_its_fields_mean()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);

        await graphiql.OpenDocumentationAsync();
        await Expect(graphiql.Documentation).ToContainTextAsync("inventory of education-support offers");
        await graphiql.ShowTypeAsync("Offer");

        await Expect(graphiql.Documentation).ToContainTextAsync("one entry of the catalogue");
        await Expect(graphiql.Documentation).ToContainTextAsync("organisation: Organisation!");
        await Expect(graphiql.Documentation).ToContainTextAsync("Who organises it.");
    }

    [Fact]
    public async Task The_query_editor_completes_the_fields_of_offers()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);

        await graphiql.WriteAsync(graphiql.Query, "{ offers {  } }");
        await graphiql.CompleteAsync(back: 4, "nodes");

        foreach (var field in new[] { "edges", "nodes", "pageInfo", "totalCount" })
            await Expect(graphiql.Suggestions.Filter(new() { HasText = field })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_query_editor_marks_a_field_that_there_is_not_and_an_age_in_two_spellings()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);

        await graphiql.WriteAsync(graphiql.Query, "{ offers { totalCount } }");
        await Expect(graphiql.FaultsInQuery).ToHaveCountAsync(0);
        await graphiql.WriteAsync(graphiql.Query, "{ offers { colour } }");
        await Expect(graphiql.FaultsInQuery).ToHaveCountAsync(1);
        await graphiql.WriteAsync(graphiql.Query, "{ offers { totalCount } }");
        await Expect(graphiql.FaultsInQuery).ToHaveCountAsync(0);
        await graphiql.WriteAsync(graphiql.Query, "{ offers(filter: {age: {years: 9, months: 108}}) { totalCount } }");
        await Expect(graphiql.FaultsInQuery).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_variables_editor_marks_a_value_that_there_is_not_and_completes_filters()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.WriteAsync(graphiql.Query, Question);

        await graphiql.WriteAsync(graphiql.Variables, """{"filter": {"networks": ["ROMAN"]}}""");
        await Expect(graphiql.FaultsInVariables).ToHaveCountAsync(1);

        await graphiql.WriteAsync(graphiql.Variables, """{"filter": {  }}""");
        await Expect(graphiql.FaultsInVariables).ToHaveCountAsync(0);
        await graphiql.CompleteAsync(back: 3, "neighbourhoods");
    }

    [Fact]
    public async Task A_ready_made_operation_can_be_had_again_from_the_side_panel()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.WriteAsync(graphiql.Query, "{ __typename }");
        await Expect(graphiql.Tabs.First).ToHaveTextAsync("Zonder titel");

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Kant-en-klare vragen" }).ClickAsync();
        await opened.Page.Locator(".operations").GetByRole(AriaRole.Button, new() { Name = "Aanbod voor leeftijd, net en wijk" })
            .ClickAsync();

        await Expect(graphiql.Query).ToContainTextAsync("AanbodVoorLeeftijdNetEnWijk");
        await Expect(graphiql.Variables).ToContainTextAsync("sint-truiden-brustem");
    }

    [Fact]
    public async Task Nothing_comes_from_another_site_and_nothing_is_complained_of()
    {
        await using var opened = await browser.OpenAsync("/graphiql", new() { ColorScheme = ColorScheme.Dark });
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);

        await graphiql.OpenDocumentationAsync();
        await graphiql.RunAsync();
        await graphiql.WriteAsync(graphiql.Query, "{ offers {  } }");
        await graphiql.CompleteAsync(back: 4, "nodes");
        await opened.Page.Keyboard.PressAsync("Escape");
        await graphiql.WriteAsync(graphiql.Variables, "{");
        await Expect(graphiql.FaultsInVariables).Not.ToHaveCountAsync(0);

        Assert.Empty(opened.RequestsElsewhere);
        Assert.Empty(opened.Complaints);
    }
}
