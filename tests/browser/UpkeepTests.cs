using System.Text.Json;
using Catalogue.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>
/// What keeps offers right, done by people in Chromium: visitors report, providers confirm by a link, curators do what is on their list.
/// </summary>
[Collection(nameof(InOtherBrowser))]
public sealed class UpkeepTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string An = "Aangemeld als An Claes, curator van Sint-Truiden";

    private StaffedServer staffed = null!;

    public async Task InitializeAsync() => staffed = await StaffedServer.StartAsync();

    public async Task DisposeAsync() => await staffed.DisposeAsync();

    [Fact]
    public async Task What_a_visitor_reports_is_a_task_until_the_curator_has_dealt_with_it()
    {
        await using (var visitor = await browser.OpenAsync(staffed.Server, "/graphiql?operation=report-problem"))
        {
            var desk = await Desk.AtAsync(visitor.Page);
            await desk.TryAsync();
            Assert.Contains("\"received\":true", await desk.SaveAsync(), StringComparison.Ordinal);
        }

        await using var opened = await browser.OpenAsync(staffed.Server, "/graphiql");
        var curator = await Desk.AtAsync(opened.Page);
        await curator.SignInAsync("an", An);
        await curator.ShowTasksAsync();
        await curator.Tasks.GetByRole(AriaRole.Button, new() { Name = "Meldingen (1)" }).ClickAsync();
        const string said = "Een bezoeker meldt over ‘Boekstart’: “Het telefoonnummer van de bibliotheek is veranderd.”";
        await curator.FollowAsync(said, "Aanpassen", "Een aanbod aanpassen");
        await curator.FillInAsync(("\"content\": {}", "\"content\": { \"contact\": { \"phone\": \"011 70 18 00\" } }"));
        await curator.TryAsync();
        await curator.SaveAsync();
        await curator.DoAsync("Een aanbod publiceren", ("typlessen-sint-truiden", "boekstart-sint-truiden"));
        await curator.ShowTasksAsync();
        await curator.FollowAsync(said, "Afhandelen", "Een melding afhandelen");
        await curator.FillInAsync(("\"remark\": \"\"", "\"remark\": \"Het nieuwe nummer staat erbij.\""));
        await curator.TryAsync();
        await curator.SaveAsync();

        await curator.ShowTasksAsync();
        await Expect(curator.Tasks).ToContainTextAsync("Meldingen (0)");
        await Expect(curator.TaskOf("Een bezoeker meldt over")).ToHaveCountAsync(0);
        Assert.Contains(
            "Het nieuwe nummer staat erbij.", await curator.LookAsync("Meldingen over een aanbod"), StringComparison.Ordinal);
        Assert.Contains(
            "011 70 18 00", await staffed.PublicAsync("boekstart-sint-truiden", "contact { phone }"), StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_provider_who_follows_the_link_of_an_overdue_offer_says_that_it_holds_and_the_task_is_gone()
    {
        await OverdueAsync("boekstart-sint-truiden");
        await using var opened = await browser.OpenAsync(staffed.Server, "/graphiql");
        var curator = await Desk.AtAsync(opened.Page);
        await curator.SignInAsync("an", An);
        await curator.ShowTasksAsync();
        await curator.FollowAsync(
            "‘Boekstart’ moest tegen 1 september 2026 nagekeken zijn.", "Vragen aan de aanbieder", "De aanbieder vragen of het nog klopt");
        await curator.TryAsync();
        var link = Link(await curator.SaveAsync());
        await curator.GraphiQL.Sentences.GetByRole(AriaRole.Button, new() { Name = "Tekst kopiëren" }).ClickAsync();
        await Expect(curator.GraphiQL.Sentences.GetByRole(AriaRole.Button, new() { Name = "Gekopieerd" })).ToBeVisibleAsync();
        var letter = await opened.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("Beste,\n\nIn de onderwijscatalogus", letter.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(link, letter, StringComparison.Ordinal);

        await using (var provider = await browser.OpenAsync(staffed.Server, link))
        {
            await Expect(provider.Page.GetByRole(AriaRole.Heading, new() { Name = "Boekstart" })).ToBeVisibleAsync();
            await provider.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, dit klopt nog" }).ClickAsync();
            await Expect(provider.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Bedankt");
        }

        await Eventually.TrueAsync(
            async () => (await staffed.PublicAsync("boekstart-sint-truiden", "freshness"))!.Contains("CONFIRMED", StringComparison.Ordinal));
        await curator.ShowTasksAsync();
        await Expect(curator.TaskOf("‘Boekstart’ moest tegen")).ToHaveCountAsync(0);
        var history = await curator.LookAsync("De geschiedenis van een aanbod", ("typlessen-sint-truiden", "boekstart-sint-truiden"));
        Assert.Contains("\"what\":\"confirm\"", history, StringComparison.Ordinal);
        Assert.Contains("Aanbieder, met een link", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_provider_says_has_changed_is_a_report_and_the_curator_confirms_by_hand()
    {
        await OverdueAsync("boekstart-sint-truiden");
        await using var opened = await browser.OpenAsync(staffed.Server, "/graphiql");
        var curator = await Desk.AtAsync(opened.Page);
        await curator.SignInAsync("an", An);
        await curator.OpenAsync("De aanbieder vragen of het nog klopt");
        await curator.TryAsync();
        var link = Link(await curator.SaveAsync());
        await using (var provider = await browser.OpenAsync(staffed.Server, link))
        {
            await provider.Page.GetByLabel("Wat is er veranderd?").FillAsync("Het is nu op donderdag.");
            await provider.Page.GetByRole(AriaRole.Button, new() { Name = "Doorgeven aan de redactie" }).ClickAsync();
            await Expect(provider.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Bedankt");
        }

        await curator.ShowTasksAsync();
        await Expect(curator.TaskOf("De aanbieder meldt over ‘Boekstart’: “Het is nu op donderdag.”")).ToHaveCountAsync(1);
        await curator.FollowAsync("‘Boekstart’ moest tegen", "Klopt nog", "Klopt nog: een aanbod bevestigen");
        await curator.TryAsync();
        await curator.SaveAsync();
        await curator.ShowTasksAsync();
        await Expect(curator.TaskOf("‘Boekstart’ moest tegen")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Lines_of_a_spreadsheet_are_pasted_between_the_quotation_marks_tried_and_saved()
    {
        await using var opened = await browser.OpenAsync(staffed.Server, "/graphiql");
        var curator = await Desk.AtAsync(opened.Page);
        await curator.SignInAsync("an", An);
        await curator.OpenAsync("Aanbod invoeren uit een rekenblad (CSV)", ("slug;capacity\\nboekstart-sint-truiden;25", ""));
        await curator.GraphiQL.PasteAfterAsync("\"csv\": \"", "slug;summary\r\nboekstart-sint-truiden;\"Boeken, voor wie wil.\"\r\n");
        await Expect(curator.GraphiQL.Variables).ToContainTextAsync("""slug;summary\nboekstart-sint-truiden;\"Boeken""");
        var ticket = JsonDocument.Parse(await curator.TryAsync()).RootElement.GetProperty("data").GetProperty("importOffers").GetProperty("ticket").GetString();
        await curator.FillInAsync(("\"ticket\": null", $"\"ticket\": \"{ticket}\""));
        Assert.Contains("\"saved\":true", await curator.SaveAsync(), StringComparison.Ordinal);

        Assert.DoesNotContain("voor wie wil", await staffed.PublicAsync("boekstart-sint-truiden", "summary"), StringComparison.Ordinal);
        await curator.DoAsync("Een aanbod publiceren", ("typlessen-sint-truiden", "boekstart-sint-truiden"));
        Assert.Equal("""{"summary":"Boeken, voor wie wil."}""", await staffed.PublicAsync("boekstart-sint-truiden", "summary"));
    }

    /// <summary>Cells of a spreadsheet come with tabs between them, also before those at the end of a row that are empty.</summary>
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("")]
    public async Task Empty_cells_at_the_end_of_a_pasted_table_stay(string end)
    {
        await using var opened = await browser.OpenAsync(staffed.Server, "/graphiql");
        var curator = await Desk.AtAsync(opened.Page);
        await curator.SignInAsync("an", An);
        await curator.OpenAsync("Aanbod invoeren uit een rekenblad (CSV)", ("slug;capacity\\nboekstart-sint-truiden;25", ""));
        await curator.GraphiQL.PasteAfterAsync(
            "\"csv\": \"",
            $"slug\tsummary\tcapacity\tplacesLeft\r\ntyplessen-sint-truiden\tTypen.\t12\t\r\nboekstart-sint-truiden\tBoeken.\t\t{end}");
        await Expect(curator.GraphiQL.Variables).ToContainTextAsync("""typlessen-sint-truiden\tTypen.\t12\t\nboekstart-sint-truiden\tBoeken.\t\t""");
        var answer = JsonDocument.Parse(await curator.TryAsync()).RootElement.GetProperty("data").GetProperty("importOffers");
        Assert.Equal((0, 2), (answer.GetProperty("userErrors").GetArrayLength(), answer.GetProperty("changed").GetInt32()));
    }

    // The server hears of a commit by another hand a moment later.
    private async Task OverdueAsync(string slug)
    {
        await staffed.Server.Database.CheckAsync(slug, new(2025, 9, 1), new(2026, 9, 1));
        await Eventually.TrueAsync(
            async () => (await staffed.PublicAsync(slug, "freshness"))!.Contains("OVERDUE", StringComparison.Ordinal));
    }

    private static string Link(string answer) =>
        new Uri(
            JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("createConfirmationLink").GetProperty("link")
                .GetString()!).AbsolutePath;
}
