using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>
/// The panel of what is to be done. The tasks are given by the test, so that there are some of each kind and more than a page.
/// </summary>
[Collection(nameof(InOtherBrowser))]
public sealed class TasksPanelTests(BrowserFixture browser)
{
    [Fact]
    public async Task Who_is_not_signed_in_reads_that_it_is_needed()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.ShowAsync("Te doen");
        await Expect(Panel(opened)).ToContainTextAsync("Wat er te doen is, zie je als je aangemeld bent.");
        await Panel(opened).GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Region, new() { Name = "Aanmelden" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tasks_stand_by_kind_with_their_count_and_open_what_does_them()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        await GiveAsync(opened.Page);
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.SignInAsExampleAsync("An Voorbeeld", browser.ExampleCode);
        await graphiql.ShowAsync("Te doen");

        await Expect(Panel(opened).GetByRole(AriaRole.Status)).ToHaveTextAsync("3 taken");
        await Expect(Panel(opened).GetByRole(AriaRole.List, new() { Name = "Soorten" }).GetByRole(AriaRole.Button))
            .ToHaveTextAsync(["Na te kijken (2)", "Over tijd (1)"]);
        await Expect(Panel(opened).GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(["Na te kijken"]);
        await Panel(opened).GetByRole(AriaRole.Button, new() { Name = "Meer tonen" }).ClickAsync();
        await Expect(Panel(opened).GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(["Na te kijken", "Over tijd"]);
        await Expect(Panel(opened)).ToContainTextAsync("(tegen 1 september 2026)");
        await Expect(Panel(opened).GetByRole(AriaRole.Button, new() { Name = "Meer tonen" })).ToHaveCountAsync(0);

        await Panel(opened).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Typlessen wacht op nazicht" })
            .GetByRole(AriaRole.Link, new() { Name = "Bekijken" }).ClickAsync();
        await Expect(graphiql.ActiveTab).ToHaveTextAsync("Een aanbod nakijken");
        await Expect(graphiql.Variables).ToContainTextAsync("typlessen-sint-truiden");
        Assert.Contains("Typlessen", await graphiql.RunAsync(), StringComparison.Ordinal);

        await Panel(opened).GetByRole(AriaRole.Button, new() { Name = "Over tijd (1)" }).ClickAsync();
        await Expect(Panel(opened).GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(["Over tijd"]);
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page, ".tasks"));
    }

    [Fact]
    public async Task The_tasks_of_the_server_open_operations_that_can_be_run()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.SignInAsExampleAsync("An Voorbeeld", browser.ExampleCode);
        await graphiql.ShowAsync("Te doen");
        await Expect(Panel(opened).GetByRole(AriaRole.Status)).ToContainTextAsync("taken");
        await Panel(opened).Locator(".steps a").First.ClickAsync();
        var answer = await graphiql.RunAsync();
        Assert.StartsWith("{\"data\":", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"errors\":", answer, StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_server_that_keeps_no_list_is_told()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        await AnswerAsync(opened.Page, _ => """{"errors":[{"message":"…","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.SignInAsExampleAsync("An Voorbeeld", browser.ExampleCode);
        await graphiql.ShowAsync("Te doen");
        await Expect(Panel(opened).GetByRole(AriaRole.Status)).ToHaveTextAsync("Deze server houdt geen lijst bij van wat er te doen is.");
    }

    private static ILocator Panel(OpenedPage opened) => opened.Page.GetByRole(AriaRole.Region, new() { Name = "Te doen" });

    private static Task GiveAsync(IPage page) => AnswerAsync(page, variables =>
    {
        var isSecond = variables.GetProperty("after").ValueKind == JsonValueKind.String;
        var isOverdue = variables.GetProperty("kinds").ValueKind == JsonValueKind.Array;
        object[] nodes = isSecond || isOverdue
            ? [Task("OVERDUE", "Over tijd", "Boekstart had nagekeken moeten zijn", "2026-09-01", "confirm-offer", "boekstart-sint-truiden")]
            : [Task("REVIEW", "Na te kijken", "Typlessen wacht op nazicht", null, "offer-to-review", "typlessen-sint-truiden"), Task("REVIEW", "Na te kijken", "Zomerklas wacht op nazicht", null, "offer-to-review", "zomerklas-sint-truiden")];
        return JsonSerializer.Serialize(new
        {
            data = new
            {
                curatorTasks = new
                {
                    totalCount = isOverdue ? 1 : 3,
                    counts = new[] { new { kind = "REVIEW", label = "Na te kijken", count = 2 }, new { kind = "OVERDUE", label = "Over tijd", count = 1 } },
                    nodes,
                    pageInfo = new { hasNextPage = !isSecond && !isOverdue, endCursor = "next" },
                },
            },
        });
    });

    private static Task AnswerAsync(IPage page, Func<JsonElement, string> answer) => page.RouteAsync("**/graphql", async route =>
    {
        if (route.Request.PostData?.Contains("curatorTasks", StringComparison.Ordinal) != true)
            await route.FallbackAsync();
        else
            await route.FulfillAsync(
                new() { ContentType = "application/json", Body = answer(JsonDocument.Parse(route.Request.PostData).RootElement.GetProperty("variables")) });
    });

    private static object Task(string kind, string label, string sentence, string? due, string operation, string slug)
    {
        var variables = operation == "confirm-offer" ? $$$"""{"input":{"offer":"{{{slug}}}","validateOnly":true}}""" : $$$"""{"by":{"slug":"{{{slug}}}"}}""";
        var step = new { label = "Bekijken", operation, variables, link = $"/graphiql?operation={operation}&variables={Uri.EscapeDataString(variables)}" };
        return new { kind, label, sentence, due, steps = new[] { step } };
    }
}
