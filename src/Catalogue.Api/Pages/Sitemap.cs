using System.Globalization;
using System.Text;
using System.Xml;
using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Pages;

/// <summary>
/// `/sitemap.xml`, which names a map for each kind of page, and `/robots.txt`. A map has at most 50,000 pages, so that of the offers may
/// have several parts. Source: sitemaps.org, protocol 0.9.
/// </summary>
internal sealed class Sitemap(PageSite site, CatalogueStore store)
{
    private const int MostPages = 50_000 / 4;
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public string Robots(HttpContext context) =>
        "User-agent: *\nDisallow: /graphql\nDisallow: /embed/\nDisallow: /klopt-nog/\n\n"
        + $"Sitemap: {site.OriginOf(context.Request)}/sitemap.xml\n";

    public string Index(HttpContext context)
    {
        var origin = site.OriginOf(context.Request);
        return Write("sitemapindex", xml =>
        {
            foreach (var kind in Enum.GetValues<PageKind>())
            {
                for (var part = 0; part * MostPages < Math.Max(1, Pages(kind).Count()); part++)
                {
                    xml.WriteStartElement("sitemap");
                    xml.WriteElementString("loc", $"{origin}/sitemap-{Name(kind)}-{part + 1}.xml");
                    xml.WriteEndElement();
                }
            }
        });
    }

    /// <summary>One part of the map of a kind, counted from 1; null when there is none of that name.</summary>
    public string? Part(HttpContext context, string kindName, int part)
    {
        if (Enum.GetValues<PageKind>().Where(kind => Name(kind) == kindName).ToArray() is not [var kind] || part < 1)
            return null;
        var origin = site.OriginOf(context.Request);
        var pages = Pages(kind).Skip((part - 1) * MostPages).Take(MostPages).ToList();
        if (pages.Count == 0 && part > 1)
            return null;
        return Write("urlset", xml =>
        {
            foreach (var (slug, changed) in pages)
            {
                foreach (var addresses in PageAddresses.All)
                {
                    xml.WriteStartElement("url");
                    xml.WriteElementString("loc", origin + addresses.Of(kind, slug));
                    xml.WriteElementString("lastmod", changed.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    foreach (var other in PageAddresses.All)
                    {
                        xml.WriteStartElement("link", Xhtml);
                        xml.WriteAttributeString("rel", "alternate");
                        xml.WriteAttributeString("hreflang", other.Language);
                        xml.WriteAttributeString("href", origin + other.Of(kind, slug));
                        xml.WriteEndElement();
                    }

                    xml.WriteEndElement();
                }
            }
        });
    }

    private static string Name(PageKind kind) => kind.ToString().ToLowerInvariant();

    private IEnumerable<(string Slug, DateTimeOffset Changed)> Pages(PageKind kind)
    {
        var graph = store.Current!.Published;
        return kind switch
        {
            PageKind.Offer => graph.Offers.Select(offer => (offer.Slug, offer.UpdatedAt)),
            PageKind.Organisation => graph.Organisations.Where(entry => !entry.IsRetired).Select(entry => (entry.Slug, entry.UpdatedAt)),
            PageKind.School => graph.Schools.Where(entry => !entry.IsRetired).Select(entry => (entry.Slug, entry.UpdatedAt)),
            PageKind.Theme => graph.Themes.Where(entry => !entry.IsRetired).Select(entry => (entry.Slug, entry.UpdatedAt)),
            PageKind.Neighbourhood => graph.Neighbourhoods.Where(entry => !entry.IsRetired).Select(entry => (entry.Slug, entry.UpdatedAt)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static string Write(string root, Action<XmlWriter> content)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement(root, Space);
            if (root == "urlset")
                xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            content(xml);
            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}";
    }
}
