using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>What an answer comes down to is said in sentences beneath it.</summary>
[Collection(nameof(InBrowser))]
public sealed class AnswerSentencesTests(BrowserFixture browser)
{
    [Fact]
    public async Task Trying_saving_and_what_keeps_it_from_being_done_are_told()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.SignInAsExampleAsync("Noor Voorbeeld", browser.ExampleCode);
        await graphiql.OpenOperationAsync("Een nieuw aanbod maken");
        await graphiql.RunAsync();
        await Expect(graphiql.Sentences).ToContainTextAsync("Geprobeerd, niets bewaard: zet validateOnly op false om te bewaren.");
        await Expect(graphiql.Sentences).ToContainTextAsync("Om eens naar te kijken");
        await Expect(graphiql.Sentences).Not.ToContainTextAsync("Wat ging er mis?");

        await graphiql.WriteAsync(graphiql.Variables, """{"input": {"content": {"title": "Samen zingen", "organisation": "gastvrij-sint-truiden", "areas": [{"municipality": "sint-truiden"}, {"municipality": "nergens"}]}}}""");
        await graphiql.RunAsync();
        await Expect(graphiql.Sentences).ToContainTextAsync("Wat ging er mis?");
        await Expect(graphiql.Sentences).ToContainTextAsync("gebieden (2e), gemeente: ");

        await graphiql.WriteAsync(graphiql.Variables, """{"input": {"content": {"title": "Samen zingen op zondag", "organisation": "gastvrij-sint-truiden"}}}""");
        await graphiql.RunAsync();
        await Expect(graphiql.Sentences).ToContainTextAsync("Bewaard.");
    }

    [Fact]
    public async Task Who_is_not_signed_in_or_may_not_reads_the_way_out()
    {
        await using var opened = await browser.OpenAsync("/graphiql?operation=offer-to-review");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.RunAsync();
        await Expect(graphiql.Sentences).ToContainTextAsync("Dit is voor wie aangemeld is");
        await graphiql.Sentences.GetByText("Aanmelden").ClickAsync();
        await graphiql.ChooseExampleAsync("Noor Voorbeeld", browser.ExampleCode);
        await Expect(graphiql.SignIn).ToContainTextAsync("redacteur");

        await graphiql.OpenOperationAsync("Een aanbod archiveren");
        await graphiql.RunAsync();
        await Expect(graphiql.Sentences).ToContainTextAsync("Dit mag een redacteur van Gastvrij Sint-Truiden (Masala) niet");
    }

    [Fact]
    public async Task A_question_that_is_wrong_is_told_and_a_right_one_tells_nothing()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.WriteAsync(graphiql.Query, "{ offers(filter: {age: {years: -5}}) { totalCount } }");
        await graphiql.RunAsync();
        await Expect(graphiql.Sentences).ToContainTextAsync("offers: ");

        await graphiql.WriteAsync(graphiql.Query, "{ offers { totalCount } }");
        await graphiql.RunAsync();
        await Expect(graphiql.Sentences).ToBeEmptyAsync();
    }

    [Theory]
    [InlineData("""{"capacity": "veel"}""", "aantal plaatsen: \"veel\" past hier niet: schrijf een geheel getal, zonder aanhalingstekens.")]
    [InlineData("""{"titel": "Typen"}""", "titel is geen bekend veld. Bedoel je title?")]
    [InlineData("""{"levels": ["KLEUTERS"]}""", "onderwijsniveaus (1e): \"KLEUTERS\" is hier geen geldige keuze: druk op Ctrl en spatie om te zien wat kan.")]
    [InlineData("""{"validFrom": "1 januari"}""", "geldig vanaf: \"1 januari\" past hier niet: schrijf een dag als \"2026-09-01\".")]
    [InlineData("""{"areas": [{}]}""", "gebieden (1e): municipality ontbreekt.")]
    [InlineData("""{"capacity": }""", "De variabelen zijn niet juist geschreven, omstreeks regel 1: er is een aanhalingsteken, komma of haakje te veel of te weinig. Er is niets gevraagd.")]
    public async Task What_is_wrong_with_variables_is_told_in_Dutch_and_what_fits_there(string content, string sentence)
    {
        await using var opened = await browser.OpenAsync("/graphiql?operation=update-offer");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.WriteAsync(graphiql.Variables, $$$"""{"input": {"offer": "typlessen-sint-truiden", "content": {{{content}}}, "validateOnly": true}}""");
        await opened.Page.Locator(".graphiql-execute-button").ClickAsync();
        await Expect(graphiql.Sentences).ToContainTextAsync(sentence);
    }

    [Fact]
    public async Task What_changes_is_told_from_what_to_what_with_other_entries_by_their_slug()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.SignInAsExampleAsync("An Voorbeeld", browser.ExampleCode);
        await graphiql.OpenOperationAsync("Een aanbod aan een andere organisatie geven");
        await graphiql.RunAsync();
        await Expect(graphiql.Sentences)
            .ToContainTextAsync("organisatie: “dienst-flankerend-onderwijs-sint-truiden” wordt “bibliotheek-sint-truiden”");
    }
}
