using Catalogue.Data.Curation;
using Catalogue.Data.Seed;

namespace Catalogue.Data.Tests.Seed;

public sealed class SourcePageTests
{
    [Fact]
    public void Pages_come_in_the_order_of_the_sources_and_what_is_not_listed_is_its_own_title()
    {
        var pages = SourcePage.Of(new(ProvenanceKind.Page, ["S1", "https://stad.example/aanbod", "affiche", "http://localhost/x", "S0"]));
        Assert.Equal(
            [
                ("S1", "Pagina van de dienst flankerend onderwijs van Sint-Truiden", null),
                ("https://stad.example/aanbod", "https://stad.example/aanbod", "https://stad.example/aanbod"),
                ("affiche", "affiche", null),
                ("http://localhost/x", "http://localhost/x", null),
                ("S0", "Nieuwspagina van de stad Sint-Truiden", (string?)null),
            ],
            pages.Select(page => (page.Code, page.Title.Dutch, page.Url)));
    }
}
