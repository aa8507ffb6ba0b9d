using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Search;

/// <summary>The starting data with offers made for searching, in a PostgreSQL, and what the server holds of it.</summary>
public sealed class SearchTown : IAsyncLifetime
{
    private const string Everything = "\"themes\":[\"stage\"],\"allNetworks\":true,\"areas\":[{\"municipality\":\"landen\",\"citywide\":true}],\"provenance\":{\"kind\":\"EXAMPLE\",\"sources\":[]}";

    private SearchedGraph published = null!;
    private SearchedGraph working = null!;

    internal TestDatabase Database { get; private set; } = null!;

    internal Data.Snapshot.Catalogue Published { get; private set; } = null!;

    internal Data.Snapshot.Catalogue Working { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await CatalogueTemplate.SeededAsync(("offers.search.json", $"[{string.Join(",\n", Offers)}]"));
        await Database.SaveAsync("in-bewerking", "Kwartelatelier", OfferStatus.InReview);
        var loaded = await Database.LoadAsync();
        (Published, Working) = (loaded.Published, loaded.Working);
        (published, working) = (new(Published), new(Working));
    }

    public async Task DisposeAsync()
    {
        published.Dispose();
        working.Dispose();
        await Database.DisposeAsync();
    }

    /// <summary>The slugs of what a search finds, the best first.</summary>
    internal string[] Find(string text, string language = "nl", OfferGraph graph = OfferGraph.Published, DateOnly? today = null)
    {
        var (catalogue, searched) = graph == OfferGraph.Published ? (Published, published) : (Working, working);
        var ranking = searched.Find(text, today ?? Sample.Today, language);
        return [.. catalogue.Select(new OfferFilter { Period = new Period() }, Sample.Today, ranking).Page(OfferOrder.BestFirst, PageRequest.Of(100)).Offers.Select(offer => offer.Slug)];
    }

    internal OfferRanking Ranking(string text, string language = "nl") => published.Find(text, Sample.Today, language);

    /// <summary>The parts of an offer's texts that a search marks, each as FIELD tag: text with marks between brackets.</summary>
    internal string[] Marks(string text, string slug, string language = "nl")
    {
        var ranking = Ranking(text, language);
        return [.. ranking.MatchesIn(Published.FindOfferBySlug(slug)!, Published).Select(match =>
            $"{match.Field} {match.Language}: {string.Concat(match.Parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text))}")];
    }

    private static readonly string[] Offers =
    [
        Offer("schaken-in-titel", "\"title\":\"Schaken voor beginners\""),
        Offer("schaken-in-samenvatting", "\"title\":\"Denksport\",\"summary\":\"Elke week schaken met vrienden.\""),
        Offer(
            "schaken-in-beschrijving",
            "\"title\":\"Spelnamiddag\",\"description\":\"Schaken, nog eens schaken en altijd maar schaken en schaken.\""),
        Offer(
            "dammen-lang-geleden",
            "\"title\":\"Dammen\",\"summary\":\"Elke week dammen.\",\"lastChecked\":\"2025-09-01\",\"nextCheck\":\"2026-09-01\""),
        Offer("dammen-nagekeken", "\"title\":\"Dammen aan zee\",\"lastChecked\":\"2026-09-01\",\"nextCheck\":\"2027-09-01\""),
        Offer("cafe", "\"title\":\"Oudercafé: crème brûlée bakken\""),
        Offer("kwartel", "\"title\":\"Vogels kijken\",\"description\":\"We tellen mussen.\",\"previousNames\":[\"Pimpelmeesjes\"]"),
        Offer("concept", "\"title\":\"Kwartelkunde\",\"status\":\"DRAFT\""),
        Offer("in-bewerking", "\"title\":\"Mussenatelier\""),
        Offer(
            "frans",
            "\"title\":{\"nl\":\"Zingen\",\"fr\":\"Chanter ensemble\"},\"summary\":\"Samen zingen in het koor.\",\"description\":{\"nl\":\"Voor iedereen.\",\"fr\":\"Des chansons pour les élèves à l'école.\"}"),
        Offer("arabisch", "\"title\":{\"nl\":\"Leesuurtje\",\"ar\":\"قِراءَة الكُتُب للأطفال\"}"),
        Offer("oekraiens", "\"title\":{\"nl\":\"Onthaal\",\"uk\":\"Привітання нових учнів\"}"),
        Offer("vlaams-frans", "\"title\":{\"nl\":\"Dansen\",\"fr\":\"Danser\",\"fr-BE\":\"Guincher\"}"),
        Offer("samengesteld", "\"title\":\"Natuurwandelingen\""),
        Offer("mossen", "\"title\":\"Mossen zoeken\""),
        Offer("huistaken", "\"title\":\"Samen huistaken maken\""),
        Offer("nt2", "\"title\":\"NT2 aan zee\""),
        Offer("leren-en-nederlands", "\"title\":\"Bloemen\",\"description\":\"Leren stekken. Er wordt Nederlands gesproken.\""),
    ];

    private static string Offer(string slug, string fields) =>
        $"{{\"slug\":\"{slug}\",{fields},\"organisation\":\"saamo-vlaams-brabant\",{Everything}}}";
}
