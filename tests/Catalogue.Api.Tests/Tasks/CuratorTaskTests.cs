using System.Text.Json;
using Catalogue.Api.Tests.Curation;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Tasks;

/// <summary>What staff have to do, over HTTP: each kind appears, leads to an operation that there is, and goes when it is done.</summary>
public sealed class CuratorTaskTests : IAsyncLifetime
{
    private const string Tasks = "kind sentence since due operation variables link offer { slug }";

    private TestProvider provider = null!;
    private ApiServer api = null!;
    private Staff staff = null!;

    public async Task InitializeAsync()
    {
        provider = await TestProvider.StartAsync();
        api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), new FixedDay(ApiServer.Day), provider.Settings("city"));
        staff = new(api, provider);
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task What_is_submitted_is_to_be_reviewed_by_the_curators_of_the_city_until_it_is_published()
    {
        var slug = await staff.CreateAsync("Na te zien aanbod");
        await staff.DoAsync(staff.Editor, $"submitOffer(input: {{ offer: \"{slug}\" }})");

        var task = Assert.Single(await AskAsync(staff.Curator, "kinds: REVIEW"), task => SlugOf(task) == slug);
        Assert.Equal("‘Na te zien aanbod’ wacht sinds 22 november 2026 op nazicht.", task.GetProperty("sentence").GetString());
        Assert.Equal("publish-offer", task.GetProperty("operation").GetString());
        Assert.Equal($$$"""{"input":{"offer":"{{{slug}}}","expectedVersion":2,"validateOnly":true}}""", task.GetProperty("variables").GetString());
        Assert.Equal(
            $"/graphiql?operation=publish-offer&variables={Uri.EscapeDataString(task.GetProperty("variables").GetString()!)}",
            task.GetProperty("link").GetString());
        Assert.Empty(await AskAsync(staff.Editor, "kinds: REVIEW"));
        Assert.DoesNotContain(await AskAsync(staff.OtherCurator, "kinds: REVIEW"), task => SlugOf(task) == slug);
        Assert.Contains(await AskAsync(staff.Administrator, "kinds: REVIEW"), task => SlugOf(task) == slug);
        Assert.DoesNotContain(
            await AskAsync(staff.Administrator, "kinds: REVIEW, municipality: \"hasselt\""), task => SlugOf(task) == slug);
        Assert.Single(
            await AskAsync(staff.Administrator, $"kinds: REVIEW, organisation: \"{Staff.Organisation}\", municipality: \"sint-truiden\""));

        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\" }})");
        Assert.DoesNotContain(await AskAsync(staff.Curator, "kinds: REVIEW"), task => SlugOf(task) == slug);
    }

    [Fact]
    public async Task What_waits_for_the_end_of_an_embargo_was_reviewed()
    {
        var slug = await staff.CreateAsync("Onder embargo");
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\", embargoUntil: \"2027-01-01T08:00:00Z\" }})");
        Assert.Equal("""{"status":"IN_REVIEW"}""", await staff.WorkingAsync(slug, "status"));
        Assert.DoesNotContain(await AskAsync(staff.Curator, "kinds: REVIEW"), task => SlugOf(task) == slug);
    }

    [Fact]
    public async Task A_report_is_a_task_with_its_words_until_it_is_dealt_with()
    {
        await api.AskAsync(
            "mutation { reportProblem(input: { offer: \"boekstart-sint-truiden\", message: \"Het uur klopt niet.\\nHet is om vijf uur.\" }) { received } }");
        var task = Assert.Single(await AskAsync(staff.Curator, "kinds: FEEDBACK"));
        Assert.Equal(
            "Een bezoeker meldt over ‘Boekstart’: “Het uur klopt niet. Het is om vijf uur.”", task.GetProperty("sentence").GetString());
        Assert.Empty(await AskAsync(staff.OtherCurator, "kinds: FEEDBACK"));

        var handle = task.GetProperty("steps").EnumerateArray().Single(
            step => step.GetProperty("operation").GetString() == "handle-report").GetProperty("variables").GetString()!;
        var id = JsonDocument.Parse(handle).RootElement.GetProperty("input").GetProperty("report").GetString();
        await staff.DoAsync(staff.Curator, $"handleReport(input: {{ report: \"{id}\", outcome: MENDED }})");
        Assert.Empty(await AskAsync(staff.Curator, "kinds: FEEDBACK"));
    }

    [Fact]
    public async Task Checks_are_due_a_month_before_their_day_and_overdue_after_it_and_gone_when_confirmed()
    {
        var (due, late) = (await staff.PublishAsync("Binnenkort na te kijken", ", placesLeft: 3, placesAsOf: \"2026-11-22\""), await staff.PublishAsync("Te laat nagekeken"));
        await api.FollowAsync(await api.Database.CheckAsync(late, new(2025, 9, 1), new(2026, 9, 1)));

        Assert.Contains(
            await AskAsync(staff.Curator, "kinds: DUE, first: 100"),
            task => SlugOf(task) == due && task.GetProperty("due").GetString() == "2026-12-20");
        var overdue = (await AskAsync(staff.Curator, "kinds: OVERDUE, first: 100")).Single(task => SlugOf(task) == late);
        Assert.Equal("‘Te laat nagekeken’ moest tegen 1 september 2026 nagekeken zijn.", overdue.GetProperty("sentence").GetString());
        Assert.Equal("""{"freshness":"OVERDUE","freshnessLabel":"Lang niet nagekeken","freshnessNotice":"Voor het laatst nagekeken op 1 september 2025. Vraag bij de organisatie na of dit nog klopt."}""", await staff.PublicAsync(late, "freshness freshnessLabel freshnessNotice"));

        await staff.DoAsync(staff.Curator, $"confirmOffer(input: {{ offer: \"{late}\" }})");
        Assert.DoesNotContain(await AskAsync(staff.Curator, "kinds: [OVERDUE, DUE], first: 100"), task => SlugOf(task) == late);
        Assert.Equal("""{"freshness":"CONFIRMED","freshnessNotice":null}""", await staff.PublicAsync(late, "freshness freshnessNotice"));
    }

    [Fact]
    public async Task Two_that_are_alike_are_told_once_and_what_is_not_translated_for_each_language()
    {
        var first = await staff.PublishAsync("Dansen met de grootouders");
        var second = await staff.PublishAsync("Dansen met grootouders");
        var twin = Assert.Single(await AskAsync(staff.Editor, "kinds: DUPLICATE"));
        Assert.Equal("merge-offers", twin.GetProperty("operation").GetString());
        Assert.Contains(
            $"\"from\":\"{(SlugOf(twin) == first ? first : second)}\",\"into\":\"{(SlugOf(twin) == first ? second : first)}\"",
            twin.GetProperty("variables").GetString(),
            StringComparison.Ordinal);

        var texts = await AskAsync(staff.Editor, "kinds: UNTRANSLATED, languages: [\"fr\", \"en\"], first: 100");
        Assert.Equal(2, texts.Count(task => SlugOf(task) == second));
        await staff.DoAsync(
            staff.Editor,
            $"translateOffer(input: {{ offer: \"{second}\", language: \"fr\", title: \"Danser\", summary: \"Un exemple.\" }})");
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{second}\" }})");
        Assert.Equal(
            1,
            (await AskAsync(staff.Editor, "kinds: UNTRANSLATED, languages: [\"fr\", \"en\"], first: 100"))
                .Count(task => SlugOf(task) == second));
    }

    [Fact]
    public async Task Pages_give_every_task_once_and_counts_tell_of_every_kind()
    {
        var (seen, after, total) = (new List<string>(), "null", 0);
        do
        {
            var page = JsonDocument.Parse(
                await staff.AskAsync(
                    staff.Curator,
                    $"{{ curatorTasks(first: 7, after: {after}) {{ totalCount counts {{ kind count }} nodes {{ kind link }} pageInfo {{ hasNextPage endCursor }} }} }}")).RootElement.GetProperty("data").GetProperty("curatorTasks");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(task => task.GetRawText()));
            total = page.GetProperty("totalCount").GetInt32();
            Assert.Equal(total, page.GetProperty("counts").EnumerateArray().Sum(count => count.GetProperty("count").GetInt32()));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? $"\"{page.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\""
                : "";
        }
        while (after.Length > 0);
        Assert.True(total > 7);
        Assert.Equal(total, seen.Distinct().Count());
        Assert.Equal(total, seen.Count);
        Assert.Contains(
            "BAD_CURSOR", await staff.AskAsync(staff.Curator, "{ curatorTasks(after: \"???\") { totalCount } }"), StringComparison.Ordinal);
    }

    private async Task<JsonElement[]> AskAsync(string who, string arguments) =>
        [.. JsonDocument.Parse(await staff.AskAsync(who, $"{{ curatorTasks({arguments}) {{ nodes {{ {Tasks} steps {{ operation variables }} }} }} }}"))
        .RootElement.GetProperty("data").GetProperty("curatorTasks").GetProperty("nodes").EnumerateArray()];

    private static string? SlugOf(JsonElement task) =>
        task.GetProperty("offer").ValueKind == JsonValueKind.Null ? null : task.GetProperty("offer").GetProperty("slug").GetString();
}
