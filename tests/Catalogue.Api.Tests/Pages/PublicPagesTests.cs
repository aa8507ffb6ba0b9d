using System.Net;
using System.Text.RegularExpressions;
using Catalogue.Api.Pages;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Pages;

/// <summary>The pages for people, over HTTP, on the starting data.</summary>
[Collection(SeededServer.Collection)]
public sealed partial class PublicPagesTests(SeededServer seeded)
{
    private const int MostBytes = 30_000;

    private ApiServer Api => seeded.Api;

    public static TheoryData<string> Languages => [.. PageAddresses.All.Select(addresses => addresses.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_entry_has_a_page_in_each_language(string language)
    {
        var addresses = PageAddresses.For(language);
        var graph = Api.Served.Published;
        (PageKind Kind, string Slug, string Name)[] entries =
        [
            .. graph.Offers.Select(offer => (PageKind.Offer, offer.Slug, offer.Content.Title.In(language).Text)),
            .. graph.Organisations.Select(entry => (PageKind.Organisation, entry.Slug, entry.Name)),
            .. graph.Schools.Select(entry => (PageKind.School, entry.Slug, entry.Name)),
            .. graph.Themes.Select(entry => (PageKind.Theme, entry.Slug, entry.Name.In(language).Text)),
            .. graph.Neighbourhoods.Select(entry => (PageKind.Neighbourhood, entry.Slug, entry.Name)),
        ];

        Assert.True(entries.Length > 100);
        foreach (var (kind, slug, name) in entries)
        {
            var page = await Api.GetAsync(addresses.Of(kind, slug), "text/html");
            Assert.True(page.Status == 200, $"{kind} {slug}: {page.Status}");
            Assert.Contains($"<html lang=\"{language}\"", page.Text, StringComparison.Ordinal);
            Assert.Contains(name, WebUtility.HtmlDecode(Heading().Match(page.Text).Value), StringComparison.Ordinal);
            Assert.InRange(page.Text.Length, 1000, MostBytes);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_first_page_lists_offers_and_every_link_of_the_site_leads_to_a_page(string language)
    {
        var home = await Api.GetAsync(PageAddresses.For(language).Home, "text/html");
        Assert.Equal((200, "text/html"), (home.Status, home.MediaType));
        Assert.InRange(home.Text.Length, 10_000, MostBytes);

        var links = Link().Matches(home.Text).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value)).Distinct()
            .Select(path => path.StartsWith('?') ? PageAddresses.For(language).Home + path : path)
            .Where(path => !path.StartsWith("/graphiql", StringComparison.Ordinal) && !IsStatic(path)).ToList();
        Assert.True(links.Count > 20);
        foreach (var link in links)
            Assert.True((await Api.GetAsync(link, "text/html")).Status == 200, link);
    }

    [Theory]
    [InlineData("/aanbod/bestaat-niet", 404)]
    [InlineData("/en/offers/bestaat-niet", 404)]
    [InlineData("/organisatie/bestaat-niet", 404)]
    [InlineData("/aanbod/Geen,slug%20%3Cscript%3E", 404)]
    [InlineData("/thema/Geen,slug%20", 404)]
    [InlineData("/fr/ecoles/bestaat-niet", 404)]
    [InlineData("/ergens/anders", 404)]
    [InlineData("/fr/ergens", 404)]
    [InlineData("/embed/offer.html?slug=bestaat-niet", 404)]
    [InlineData("/embed/offer.html", 404)]
    [InlineData("/embed/offer.html?slug=", 404)]
    [InlineData("/embed/offer.html?slug=bestaat-niet&heading-level=9", 404)]
    [InlineData("/embed/offer.html?slug=a&slug=b", 404)]
    [InlineData("/?ages=abc", 400)]
    [InlineData("/?networks=KATHOLIEK", 400)]
    [InlineData("/?free=misschien", 400)]
    [InlineData("/?time-of-day=ochtend", 400)]
    [InlineData("/?after=zomaar", 400)]
    [InlineData("/thema/boekstart?levels=HOOG", 400)]
    [InlineData("/embed/list.html?page-size=0", 400)]
    [InlineData("/embed/list.html?page-size=veel", 400)]
    [InlineData("/embed/list.html?heading-level=9", 400)]
    [InlineData("/embed/offers.html?max-price=duur", 400)]
    public async Task What_cannot_be_answered_is_a_page_that_says_so(string address, int status)
    {
        var page = await Api.GetAsync(address, "text/html");

        Assert.Equal((status, "text/html"), (page.Status, page.MediaType));
        Assert.Equal("no-store", page.Headers["Cache-Control"].Single());
        Assert.Empty(page.Headers["ETag"]);
        if (!address.StartsWith("/embed/", StringComparison.Ordinal))
            Assert.Contains("name=\"search\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_addresses_without_a_page_are_five_hundred_pages_that_help()
    {
        foreach (var number in Enumerable.Range(0, 500))
            Assert.Equal(404, (await Api.GetAsync($"/aanbod/verzonnen-{number}", "text/html")).Status);
        Assert.Equal(200, (await Api.GetAsync("/", "text/html")).Status);
    }

    [Theory]
    [InlineData("/", "default-src 'none'")]
    [InlineData("/aanbod/typlessen-sint-truiden", "frame-ancestors 'none'")]
    [InlineData("/wijk/sint-truiden-brustem", "frame-ancestors 'none'")]
    [InlineData("/embed/list.html?municipality=hasselt", "default-src 'none'")]
    [InlineData("/embed/offer.html?slug=typlessen-sint-truiden", "default-src 'none'")]
    [InlineData("/embed/offers.html", "script-src 'self'")]
    public async Task Whoever_has_a_page_is_told_that_it_still_holds(string address, string policy)
    {
        var page = await Api.GetAsync(address, "text/html");
        Assert.Equal(200, page.Status);
        Assert.Contains("stale-if-error", page.Headers["Cache-Control"].Single(), StringComparison.Ordinal);
        Assert.Contains(policy, page.Headers["Content-Security-Policy"].Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"].Single());

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.TryAddWithoutValidation("If-None-Match", page.Headers["ETag"].Single());
        Assert.Equal((304, ""), await SendAsync(again));
        using var other = new HttpRequestMessage(HttpMethod.Get, address.Contains('?', StringComparison.Ordinal) ? $"{address}&x=1" : "/?x=1");
        other.Headers.TryAddWithoutValidation("If-None-Match", page.Headers["ETag"].Single());
        Assert.Equal(200, (await SendAsync(other)).Status);
    }

    [Fact]
    public async Task A_page_of_another_site_may_read_the_parts_and_show_the_frame_only()
    {
        foreach (var part in new[] { "/embed/list.html", "/embed/offer.html?slug=typlessen-sint-truiden" })
        {
            var answer = await Api.GetAsync(part, "text/html");
            Assert.Equal("*", answer.Headers["Access-Control-Allow-Origin"].Single());
            Assert.StartsWith("<!--catalogue-->", answer.Text, StringComparison.Ordinal);
            Assert.EndsWith("<!--/catalogue-->", answer.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            "frame-ancestors", (await Api.GetAsync("/embed/offers.html")).Headers["Content-Security-Policy"].Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://school.example", "https://school.example")]
    [InlineData("https://school.example/pad?x=1", "https://school.example")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("*", null)]
    public async Task The_frame_tells_its_height_to_one_origin_only(string asked, string? told)
    {
        var page = await Api.GetAsync($"/embed/offers.html?origin={Uri.EscapeDataString(asked)}", "text/html");

        Assert.Contains(told is null ? "<body>" : $"<body data-origin=\"{told}\">", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_is_shared_and_found_with_its_own_address_in_each_language()
    {
        var page = await Api.GetAsync("/en/offers/typlessen-sint-truiden", "text/html");

        foreach (var head in new[]
        {
            "rel=\"canonical\" href=\"http://127.0.0.1", "hreflang=\"nl\"", "hreflang=\"fr\"", "property=\"og:title\"", "application/ld",
        })
            Assert.Contains(head, page.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"robots\" content=\"noindex\"", (await Api.GetAsync("/?free=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_in_another_language_than_the_page_says_which()
    {
        var page = await Api.GetAsync("/embed/offer.html?slug=typlessen-sint-truiden&language=fr", "text/html");

        Assert.Equal(200, page.Status);
        var served = Api.Served.Published.FindOfferBySlug("typlessen-sint-truiden")!.Content.Title.In("fr").Language;
        Assert.Contains(served == "fr" ? "data-heading>" : $"data-heading lang=\"{served}\" dir=\"ltr\">", page.Text, StringComparison.Ordinal);
    }

    // Offers of kind EXAMPLE are marked as a whole.
    [Fact]
    public async Task What_is_made_up_of_a_real_offer_is_marked()
    {
        foreach (var offer in Api.Served.Published.Offers)
        {
            var page = await Api.GetAsync($"/aanbod/{offer.Slug}", "text/html");
            Assert.Equal(!offer.Content.Provenance.Assumed.IsEmpty, page.Text.Contains(" <span class=\"mark\">voorbeeld</span></dd>", StringComparison.Ordinal));
        }

        Assert.Contains(Api.Served.Published.Offers, offer => offer.Content.Provenance.Assumed.IsEmpty);
        Assert.Contains(Api.Served.Published.Offers, offer => !offer.Content.Provenance.Assumed.IsEmpty);
    }

    [Fact]
    public async Task A_school_page_lists_what_fits_the_school()
    {
        var found = await Api.OffersAsync("{ fits: { school: \"t-zonnetje\" } }");

        Assert.NotEmpty(found);
        Assert.Contains($"data-total=\"{found.Length}\"", (await Api.GetAsync("/school/t-zonnetje", "text/html")).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await Api.GetAsync("/embed/list.html?school=bestaat-niet", "text/html")).Status);
    }

    [Fact]
    public async Task Arabic_goes_from_right_to_left()
    {
        foreach (var part in new[] { "/embed/list.html?language=ar", "/embed/offer.html?slug=boekstart-sint-truiden&language=ar", "/embed/offers.html?language=ar-SY" })
            Assert.Contains("lang=\"ar\" dir=\"rtl\"", (await Api.GetAsync(part, "text/html")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_a_school_page_has_the_offers_that_the_same_filter_finds()
    {
        var found = await Api.OffersAsync("{ networks: GO, neighbourhoods: \"sint-truiden-brustem\", ages: [{ range: { from: 6, until: 12 } }], provenance: PAGE }");

        var list = await Api.GetAsync(
            "/embed/list.html?networks=GO&neighbourhoods=sint-truiden-brustem&ages=6-12&page-size=50", "text/html");

        Assert.NotEmpty(found);
        Assert.Equal(found, Card().Matches(list.Text).Select(match => match.Groups["slug"].Value));
        Assert.Contains($"data-total=\"{found.Length}\"", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_until_all_offers_were_shown()
    {
        var (shown, address) = (new List<string>(), "/?page-size=10");
        while (address is not null)
        {
            var page = await Api.GetAsync(address, "text/html");
            shown.AddRange(Card().Matches(page.Text).Select(match => match.Groups["slug"].Value));
            address = More().Match(page.Text) is { Success: true } more ? $"/{WebUtility.HtmlDecode(more.Groups["query"].Value)}" : null;
        }

        Assert.Equal(Api.Served.Published.Offers.Count(offer => !(offer.Content.ValidUntil < ApiServer.Day)), shown.Count);
        Assert.Equal(shown.Count, shown.Distinct().Count());
    }

    private async Task<(int Status, string Text)> SendAsync(HttpRequestMessage request)
    {
        using var response = await Api.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, response.StatusCode == HttpStatusCode.NotModified ? text : "");
    }

    private static bool IsStatic(string path) => path is "/coverage" or "/embed" or "/ontwikkelaars" or "/privacy" or "/toegankelijkheid"
        || path.StartsWith("http", StringComparison.Ordinal) || path.StartsWith('#') || path.EndsWith(".css", StringComparison.Ordinal) || path.StartsWith("data:", StringComparison.Ordinal);

    [GeneratedRegex("<h1.*?</h1>", RegexOptions.Singleline, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("href=\"(?<path>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("data-offer=\"(?<slug>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Card();

    [GeneratedRegex("href=\"(?<query>[^\"]+)\" data-more", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex More();
}
