using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Curation;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Pages.Details;

/// <summary>The page of an offer that changes, ends, is merged or withdrawn, and what visitors report there.</summary>
public sealed partial class OfferPageTests : IAsyncLifetime
{
    private const string Nasty = "<script>alert(1)</script> \" ' & <!-- ]]> </script> x\\";
    private const string Allowed = "1 < 2 & 3 > 2 \\\"aanhaling\\\" 'r' --> ]]>";

    private readonly TravellingClock clock = new(new DateTimeOffset(TestProvider.Noon));
    private TestProvider provider = null!;
    private ApiServer api = null!;
    private Staff staff = null!;

    public async Task InitializeAsync()
    {
        provider = await TestProvider.StartAsync();
        api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), clock, provider.Settings("city"));
        staff = new(api, provider);
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_and_what_never_was_public_is_not_known()
    {
        var slug = await staff.PublishAsync("Samen koken");
        var draft = await staff.CreateAsync("Nog niet klaar");
        Assert.Equal(200, (await PageAsync(slug)).Status);
        Assert.Equal(404, (await PageAsync(draft)).Status);

        await staff.DoAsync(staff.Curator, $"archiveOffer(input: {{ offer: \"{slug}\" }})");

        var gone = await PageAsync(slug);
        Assert.Equal(410, gone.Status);
        Assert.Contains("Dit aanbod is er niet meer", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Samen koken", gone.Text, StringComparison.Ordinal);
        Assert.Equal(410, (await api.GetAsync($"/embed/offer.html?slug={slug}", "text/html")).Status);
    }

    [Fact]
    public async Task A_merged_offer_leads_to_the_one_that_took_its_place()
    {
        var (from, into) = (await staff.PublishAsync("Koken een"), await staff.PublishAsync("Koken twee"));
        await staff.DoAsync(staff.Curator, $"mergeOffers(input: {{ from: \"{from}\", into: \"{into}\" }})");

        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = api.Http.BaseAddress };
        foreach (var folder in new[] { "/aanbod", "/en/offers", "/fr/offres" })
        {
            using var moved = await http.GetAsync($"{folder}/{from}");
            Assert.Equal((HttpStatusCode.MovedPermanently, $"{folder}/{into}"), (moved.StatusCode, moved.Headers.Location?.OriginalString));
        }
    }

    [Fact]
    public async Task What_has_ended_stays_and_says_so()
    {
        var slug = await staff.PublishAsync("Zomerkamp", ", validUntil: \"2026-12-31\"");
        Assert.DoesNotContain("afgelopen", (await PageAsync(slug)).Text, StringComparison.Ordinal);

        clock.GoTo(new DateTimeOffset(2027, 2, 1, 12, 0, 0, TimeSpan.Zero));

        var page = await PageAsync(slug);
        Assert.Equal(200, page.Status);
        Assert.Contains("Dit aanbod liep af op 31 december 2026.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_becomes_markup_in_page_part_or_JSON_LD()
    {
        var slug = await staff.PublishAsync(
            "Samen koken",
            $", description: \"{Allowed}\", eligibility: \"{Allowed}\", preparation: \"{Allowed}\", registration: {{ required: true, how: \"{Allowed}\" }}, contact: {{ function: \"{Allowed}\" }}, places: [{{ kind: ADDRESS, name: \"{Allowed}\" }}], schedule: {{ sessions: [{{ day: \"2026-12-12\", starts: \"10:00:00\", ends: \"11:00:00\" }}], note: \"{Allowed}\" }}");
        Assert.Equal(7, Regex.Count((await PageAsync(slug)).Text, "1 &lt; 2 &amp; 3 &gt; 2 &quot;aanhaling&quot; &#x27;r&#x27; --&gt; \\]\\]&gt;", RegexOptions.None, TimeSpan.FromSeconds(1)));

        // The rules refuse what looks like markup; the pages do not rely on them.
        await api.FollowAsync(await api.Database.SaveAsync(slug, Nasty, OfferStatus.Published));
        foreach (var address in new[] { $"/aanbod/{slug}", $"/embed/offer.html?slug={slug}", "/?search=alert", "/embed/list.html?search=alert&examples", "/embed/offers.html?search=alert&examples" })
        {
            var page = await api.GetAsync(address, "text/html");
            Assert.Equal(200, page.Status);
            Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert", page.Text, StringComparison.Ordinal);
        }

        var facts = await FactsAsync(slug);
        Assert.Equal(Nasty, facts.GetProperty("name").GetString());
        Assert.Equal("Event", facts.GetProperty("@type").GetString());
    }

    [Theory]
    [InlineData("as long as a title may be", 120)]
    [InlineData("without a space", 120)]
    public async Task A_long_title_is_shown_whole(string kind, int length)
    {
        var title = kind == "without a space" ? new string('w', length) : string.Concat(Enumerable.Repeat("lang woord ", 40))[..length].Trim();
        var slug = await staff.PublishAsync(title);

        Assert.Contains(title, (await PageAsync(slug)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_reports_without_a_script_what_is_not_right()
    {
        var slug = await staff.PublishAsync("Samen koken");

        var wrong = await ReportAsync(slug, "CONTACT", "Bel <b>0475 12 34 56</b> maar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("is een gsm-nummer", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Bel &lt;b&gt;0475 12 34 56&lt;/b&gt; maar</textarea>", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"CONTACT\" checked", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ReportAsync(slug, "CONTACT", "kort")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ReportAsync(slug, "ONZIN", "Een heel andere soort.")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReportAsync("bestaat-niet", "WRONG", "Dit is er niet meer.")).Status);
        Assert.Equal(0L, await api.Database.AskAsync("SELECT count(*) FROM report"));

        var (status, page) = await ReportAsync(slug, "CONTACT", "Het nummer is veranderd.");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("De redactie van de catalogus kijkt het na.", page, StringComparison.Ordinal);
        Assert.Equal("""{"reports":[{"kind":"CONTACT","message":"Het nummer is veranderd."}]}""", await staff.WorkingAsync(slug, "reports { kind message }"));
    }

    private Task<Answer> PageAsync(string slug) => api.GetAsync($"/aanbod/{slug}", "text/html");

    private async Task<(HttpStatusCode Status, string Text)> ReportAsync(string slug, string kind, string message)
    {
        using var form = new FormUrlEncodedContent([new("kind", kind), new("message", message)]);
        using var response = await api.Http.PostAsync(new Uri($"/aanbod/{slug}", UriKind.Relative), form);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<JsonElement> FactsAsync(string slug) =>
        JsonSerializer.Deserialize<JsonElement>(JsonLd().Match((await PageAsync(slug)).Text).Groups["facts"].Value);

    [GeneratedRegex("<script type=\"application/ld[^>]*>(?<facts>.*?)</script>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex JsonLd();
}
