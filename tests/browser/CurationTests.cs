using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>
/// The way of an offer from the first draft to the archive and back, done by people in Chromium who sign in through an OpenID provider.
/// </summary>
[Collection(nameof(InOtherBrowser))]
public sealed class CurationTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Noor = "Aangemeld als Noor Peeters, redacteur van Gastvrij Sint-Truiden (Masala)";
    private const string An = "Aangemeld als An Claes, curator van Sint-Truiden";
    private const string Example = "typlessen-sint-truiden";

    private StaffedServer staffed = null!;

    public async Task InitializeAsync() => staffed = await StaffedServer.StartAsync();

    public async Task DisposeAsync() => await staffed.DisposeAsync();

    [Fact]
    public async Task What_an_editor_writes_and_submits_a_curator_publishes_and_a_school_sees()
    {
        await using var opened = await browser.OpenAsync(staffed.Server, "/graphiql");
        var desk = await Desk.AtAsync(opened.Page);
        await desk.SignInAsync("noor", Noor);
        await desk.OpenAsync(
            "Een nieuw aanbod maken",
            ("Samen lezen in de wijk", "Samen tellen in de wijk"),
            ("Voorlezen in kleine groepen", "Spelen met getallen"));
        await desk.TryAsync();
        var slug = Slug(await desk.SaveAsync());
        await Expect(desk.GraphiQL.Answer).ToContainTextAsync("DRAFT");
        await desk.DoAsync("Een ontwerp laten nakijken", (Example, slug));
        Assert.Null(await staffed.PublicAsync(slug, "title"));

        await desk.OpenAsync("Een aanbod publiceren", (Example, slug));
        await desk.GraphiQL.RunAsync();
        await Expect(desk.GraphiQL.Sentences).ToContainTextAsync("Dit mag een redacteur van Gastvrij Sint-Truiden (Masala) niet");
        await desk.SignOutAsync();

        await desk.SignInAsync("an", An);
        await desk.ShowTasksAsync();
        await desk.FollowAsync("‘Samen tellen in de wijk’ wacht sinds", "Bekijken", "Een aanbod nakijken");
        Assert.Contains("Spelen met getallen", await desk.GraphiQL.RunAsync(), StringComparison.Ordinal);
        await Expect(desk.GraphiQL.Answer).ToContainTextAsync("IN_REVIEW");
        await desk.FollowAsync("‘Samen tellen in de wijk’ wacht sinds", "Publiceren", "Een aanbod publiceren");
        await desk.TryAsync();
        Assert.Null(await staffed.PublicAsync(slug, "title"));
        await desk.SaveAsync();
        await Expect(desk.GraphiQL.Answer).ToContainTextAsync("PUBLISHED");
        await desk.ShowTasksAsync();
        await Expect(desk.TaskOf("‘Samen tellen in de wijk’ wacht sinds")).ToHaveCountAsync(0);

        Assert.Equal("""{"title":"Samen tellen in de wijk","summary":"Spelen met getallen, elke woensdag."}""", await staffed.PublicAsync(slug, "title summary"));
        await SeesAsync(slug, "Samen tellen in de wijk");
        Assert.DoesNotContain(opened.Complaints, complaint => !complaint.Contains("403", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_waits_while_the_public_sees_the_old_text_until_a_second_curator_publishes_it()
    {
        await using var opened = await browser.OpenAsync(staffed.Server, "/graphiql");
        var desk = await Desk.AtAsync(opened.Page);
        var before = await staffed.PublicAsync(Example, "summary");
        await desk.SignInAsync("an", An);
        await desk.OpenAsync("Een aanbod aanpassen", ("\"capacity\": 15", "\"summary\": \"Typen met tien vingers, in de bibliotheek.\""));
        await desk.TryAsync();
        await Expect(desk.GraphiQL.Sentences).ToContainTextAsync("samenvatting");
        await Expect(desk.GraphiQL.Sentences).ToContainTextAsync("wordt “Typen met tien vingers, in de bibliotheek.”");
        await desk.SaveAsync();
        await desk.DoAsync("Een ontwerp laten nakijken");
        Assert.Equal(before, await staffed.PublicAsync(Example, "summary"));
        await desk.SignOutAsync();

        await desk.SignInAsync("els", "Aangemeld als Els Jacobs, beheerder");
        await desk.ShowTasksAsync();
        await desk.FollowAsync("‘Typlessen’ wacht sinds", "Bekijken", "Een aanbod nakijken");
        Assert.Contains("pendingChange\":{\"publishedVersion", await desk.GraphiQL.RunAsync(), StringComparison.Ordinal);
        await Expect(desk.GraphiQL.Sentences).ToContainTextAsync("Wat verandert er?");
        await Expect(desk.GraphiQL.Sentences).ToContainTextAsync("schools.” (nog na te lezen)");
        await Expect(desk.GraphiQL.Sentences).ToContainTextAsync("wordt “Typen met tien vingers, in de bibliotheek.”");
        await desk.FollowAsync("‘Typlessen’ wacht sinds", "Publiceren", "Een aanbod publiceren");
        await desk.TryAsync();
        await desk.SaveAsync();

        Assert.Equal("""{"summary":"Typen met tien vingers, in de bibliotheek."}""", await staffed.PublicAsync(Example, "summary"));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task What_is_archived_is_gone_for_the_public_and_an_earlier_version_comes_back()
    {
        await using var opened = await browser.OpenAsync(staffed.Server, "/graphiql");
        var desk = await Desk.AtAsync(opened.Page);
        var first = await staffed.PublicAsync(Example, "title capacity");
        await desk.SignInAsync("an", An);
        await desk.DoAsync("Een aanbod aanpassen", ("\"capacity\": 15", "\"title\": \"Blind typen\""));
        await desk.DoAsync("Een aanbod publiceren");
        await SeesAsync(Example, "Blind typen");

        await desk.DoAsync("Een aanbod archiveren");
        Assert.Null(await staffed.PublicAsync(Example, "title"));
        await SeesAsync(Example, "\"offer\": null");

        await desk.DoAsync("Een aanbod uit het archief halen");
        Assert.Null(await staffed.PublicAsync(Example, "title"));
        var history = JsonDocument.Parse(
            await desk.LookAsync("De geschiedenis van een aanbod")).RootElement.GetProperty("data").GetProperty("offer").GetProperty("history");
        Assert.Equal(
            ["restore", "archive", "publish", "update"],
            history.EnumerateArray().Take(4).Select(revision => revision.GetProperty("what").GetString()));
        Assert.All(history.EnumerateArray().Take(4), revision => Assert.Equal("An Claes", revision.GetProperty("name").GetString()));
        var earlier = history.EnumerateArray().First(
            revision => revision.GetProperty("title").GetString() == "Typlessen").GetProperty("version").GetInt32();

        await desk.DoAsync("Een vroegere versie terughalen", ("\"version\": 1", $"\"version\": {earlier}"));
        await desk.DoAsync("Een aanbod publiceren");
        Assert.Equal(first, await staffed.PublicAsync(Example, "title capacity"));
        await SeesAsync(Example, "Typlessen");
    }

    [Fact]
    public async Task What_is_given_back_goes_to_its_writer_with_the_remark_and_what_has_an_embargo_waits()
    {
        await using var opened = await browser.OpenAsync(staffed.Server, "/graphiql");
        var desk = await Desk.AtAsync(opened.Page);
        await desk.SignInAsync("noor", Noor);
        var slug = Slug(await desk.DoAsync("Een nieuw aanbod maken"));
        await desk.DoAsync("Een ontwerp laten nakijken", (Example, slug));
        await desk.SignOutAsync();

        await desk.SignInAsync("an", An);
        await desk.ShowTasksAsync();
        await desk.FollowAsync("‘Samen lezen in de wijk’ wacht sinds", "Teruggeven", "Een aanbod teruggeven met een opmerking");
        await desk.FillInAsync(("\"remark\": \"\"", "\"remark\": \"Zet erbij in welke zaal.\""));
        await desk.TryAsync();
        await desk.SaveAsync();
        await desk.SignOutAsync();

        await desk.SignInAsync("noor", Noor);
        Assert.Contains(
            "Zet erbij in welke zaal.", await desk.LookAsync("De geschiedenis van een aanbod", (Example, slug)), StringComparison.Ordinal);
        await desk.DoAsync("Een aanbod aanpassen", (Example, slug), ("\"capacity\": 15", "\"eligibility\": \"In de grote zaal.\""));
        await desk.DoAsync("Een ontwerp laten nakijken", (Example, slug));
        await desk.SignOutAsync();

        await desk.SignInAsync("an", An);
        await desk.DoAsync(
            "Een aanbod publiceren", (Example, slug), ("\"embargoUntil\": null", "\"embargoUntil\": \"2099-01-04T08:00:00Z\""));
        await Expect(desk.GraphiQL.Answer).ToContainTextAsync("IN_REVIEW");
        Assert.Null(await staffed.PublicAsync(slug, "title"));
        await desk.ShowTasksAsync();
        await Expect(desk.TaskOf("‘Samen lezen in de wijk’ wacht sinds")).ToHaveCountAsync(0);
    }

    /// <summary>A school looks in GraphiQL, without an account and in a browser of its own.</summary>
    private async Task SeesAsync(string slug, string text)
    {
        var variables = JsonSerializer.Serialize(new { by = new { slug } });
        await using var school =
            await browser.OpenAsync(staffed.Server, $"/graphiql?operation=offer-detail&variables={Uri.EscapeDataString(variables)}");
        var graphiql = await GraphiQLPage.ReadyAsync(school.Page);
        await Expect(graphiql.SignIn).ToContainTextAsync("Niet aangemeld");
        await graphiql.RunAsync();
        await Expect(graphiql.Answer).ToContainTextAsync(text);
    }

    private static string Slug(string answer) =>
        JsonDocument.Parse(answer).RootElement.GetProperty("data").EnumerateObject().Single().Value.GetProperty("offer").GetProperty("slug")
            .GetString()!;
}
