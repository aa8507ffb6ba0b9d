using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>The README's picture. <c>CATALOGUE_UPDATE_PICTURES=1 dotnet test tests/browser</c> takes it anew.</summary>
[Collection(nameof(InBrowser))]
public sealed class PictureTests(BrowserFixture browser)
{
    private const string Question = """
        # Titel: Aanbod in Brustem
        query Brustem($filter: OfferFilter) {
          offers(filter: $filter) {
            totalCount
            nodes {
              title
              organisation {
                name
                kind
              }
            }
          }
        }
        """;

    [Fact]
    public async Task The_picture_shows_a_question_with_its_variables_its_answer_and_the_documentation()
    {
        await using var opened = await browser.OpenAsync(
            "/graphiql", new() { ViewportSize = new() { Width = 1500, Height = 860 }, ColorScheme = ColorScheme.Light });
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.OpenDocumentationAsync();
        await graphiql.ShowTypeAsync("Offer");
        await graphiql.WriteAsync(graphiql.Query, Question);
        await opened.Page.Keyboard.PressAsync("Control+Home");
        await graphiql.RunAsync();
        await Expect(graphiql.Answer).ToContainTextAsync("Brede School");
        await Expect(graphiql.Tabs.First).ToHaveTextAsync("Aanbod in Brustem");
        await graphiql.Documentation.GetByText("Offer", new() { Exact = true }).First.ScrollIntoViewIfNeededAsync();

        var picture = await opened.Page.ScreenshotAsync(new()
        {
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
            // Those of the editor fade a while after the pointer has left.
            Style = ".monaco-scrollable-element > .scrollbar { visibility: hidden }",
        });

        await Picture.KeepAsync(opened.Page, "graphiql", picture, 1500, 860);
    }
}
