using Catalogue.Data.Database;
using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Data.Tests.Search;

/// <summary>The starting data with offers made for searching, in a PostgreSQL, and what the server holds of it.</summary>
public sealed class SearchTown : IAsyncLifetime
{
    private const string Everything = "\"themes\":[\"stage\"],\"allNetworks\":true,\"areas\":[{\"municipality\":\"landen\",\"citywide\":true}],\"provenance\":{\"kind\":\"EXAMPLE\",\"sources\":[]}";

    internal TestDatabase Database { get; private set; } = null!;

    internal NpgsqlDataSource Server { get; private set; } = null!;

    internal OfferSearch Search { get; private set; } = null!;

    internal Data.Snapshot.Catalogue Published { get; private set; } = null!;

    internal Data.Snapshot.Catalogue Working { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await CatalogueTemplate.SeededAsync(("offers.search.json", $"[{string.Join(",\n", Offers)}]"));
        await Database.SaveAsync("in-bewerking", "Kwartelatelier", OfferStatus.InReview);
        Server = CatalogueDatabase.OpenForServing(Database.ConnectionString);
        Search = new OfferSearch(Server);
        var loaded = await Database.LoadAsync();
        (Published, Working) = (loaded.Published, loaded.Working);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>The slugs of what a search finds, the best first.</summary>
    internal async Task<string[]> FindAsync(
        string text, string language = "nl", OfferGraph graph = OfferGraph.Published, DateOnly? today = null)
    {
        var catalogue = graph == OfferGraph.Published ? Published : Working;
        var ranking = await Search.FindAsync(catalogue, graph, SearchText.Read(text, language)!, today ?? Sample.Today);
        return [.. catalogue.Select(new OfferFilter { Period = new Period() }, Sample.Today, ranking).Page(OfferOrder.BestFirst, PageRequest.Of(100)).Offers.Select(offer => offer.Slug)];
    }

    /// <summary>The parts of an offer's texts that a search marks, each as FIELD tag: text with marks between brackets.</summary>
    internal async Task<string[]> MarksAsync(string text, string slug, string language = "nl")
    {
        var ranking = await Search.FindAsync(Published, OfferGraph.Published, SearchText.Read(text, language)!, Sample.Today);
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
