using System.Globalization;
using System.Xml.Linq;
using Catalogue.Api.Pages;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Pages;

[Collection(SeededServer.Collection)]
public sealed class SitemapTests(SeededServer seeded)
{
    private static readonly XNamespace space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private ApiServer Api => seeded.Api;

    [Fact]
    public async Task It_names_every_page_of_every_kind_in_every_language_once()
    {
        var index = await ReadAsync("/sitemap.xml");
        var pages = new List<string>();
        foreach (var part in index.Descendants(space + "loc"))
        {
            var map = await ReadAsync(new Uri(part.Value).PathAndQuery);
            pages.AddRange(map.Descendants(space + "loc").Select(page => new Uri(page.Value).AbsolutePath));
            Assert.All(map.Descendants(space + "lastmod"), changed => Assert.True(DateOnly.TryParseExact(changed.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));
        }

        var graph = Api.Served.Published;
        (PageKind Kind, string Slug)[] entries =
        [
            .. graph.Offers.Select(offer => (PageKind.Offer, offer.Slug)),
            .. graph.Organisations.Select(entry => (PageKind.Organisation, entry.Slug)),
            .. graph.Schools.Select(entry => (PageKind.School, entry.Slug)),
            .. graph.Themes.Select(entry => (PageKind.Theme, entry.Slug)),
            .. graph.Neighbourhoods.Select(entry => (PageKind.Neighbourhood, entry.Slug)),
        ];
        Assert.Equal(
            entries.SelectMany(entry => PageAddresses.All.Select(addresses => addresses.Of(entry.Kind, entry.Slug))).Order(StringComparer.Ordinal),
            pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/sitemap-offer-2.xml")]
    [InlineData("/sitemap-offer-0.xml")]
    [InlineData("/sitemap-draft-1.xml")]
    [InlineData("/sitemap-offer-x.xml")]
    public async Task A_part_that_there_is_not_is_not_found(string address) => Assert.Equal(404, (await Api.GetAsync(address)).Status);

    [Fact]
    public async Task Programs_that_search_are_told_where_it_is()
    {
        var robots = await Api.GetAsync("/robots.txt");

        Assert.Equal((200, "text/plain"), (robots.Status, robots.MediaType));
        Assert.Matches("Sitemap: https?://[^/]+/sitemap.xml", robots.Text);
    }

    private async Task<XElement> ReadAsync(string address)
    {
        var map = await Api.GetAsync(address, "application/xml");
        Assert.Equal((200, "application/xml"), (map.Status, map.MediaType));
        return XElement.Parse(map.Text);
    }
}
