using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Filters;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;
using Lucene.Net.Store;

namespace Catalogue.Data.Tests.Search;

/// <summary>An index that followed the changes of a graph, or was kept, finds what one made anew finds.</summary>
public sealed class GraphIndexTests
{
    private const int Seeds = 40;
    private const int Versions = 6;

    private static readonly string[] Words =
        ["huiswerk", "huiswerkbegeleiding", "begeleiding", "school", "typen", "typlessen", "voorlezen", "bib", "Brustem", "Sint-Truiden", "ouders"];

    private static readonly string[] Questions =
        [.. Words, "begeleding", "typl", "lessen", "huiswerk brustem", "sinttruiden", "voorlezen in de bib voor ouders", "9 jaar", "kleuter"];

    [Fact]
    public void After_any_changes_it_finds_what_a_new_index_finds()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var graph = Texted(new RandomEntries(random).Entries(seed % 30), random);
            using var index = new GraphIndex(new RAMDirectory());
            var searcher = index.CatchUp(graph, default);
            for (var version = 0; version < Versions; version++)
            {
                AssertSame(graph, searcher, $"seed {seed}, version {version}");
                var next = Changed(graph, random);
                searcher = index.Next(graph, next);
                graph = next;
            }
        }
    }

    [Fact]
    public void A_kept_index_catches_up_with_whatever_the_graph_is_now()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            using var directory = new RAMDirectory();
            var graph = Texted(new RandomEntries(random).Entries(seed % 30), random);
            using (var index = new GraphIndex(directory))
            {
                index.CatchUp(graph, default);
                index.Save();
                // What was not saved is lost.
                index.Next(graph, Changed(graph, random));
            }

            for (var version = 0; version < random.Next(Versions); version++)
                graph = Changed(graph, random);
            using var again = new GraphIndex(directory);
            AssertSame(graph, again.CatchUp(graph, default), $"seed {seed}");
        }
    }

    [Fact]
    public void A_searcher_of_an_earlier_version_goes_on_finding_what_that_version_has()
    {
        var random = new Random(7);
        var graph = Texted(new RandomEntries(random).Entries(25), random);
        using var index = new GraphIndex(new RAMDirectory());
        var held = new List<(Data.Snapshot.Catalogue Graph, GraphSearcher Searcher)> { (graph, index.CatchUp(graph, default)) };
        for (var version = 0; version < Versions; version++)
        {
            var next = Changed(graph, random);
            held.Add((next, index.Next(graph, next)));
            graph = next;
        }

        foreach (var (version, searcher) in held)
            AssertSame(version, searcher, $"version {version.Version.Number}");
    }

    [Fact]
    public void Only_what_says_other_words_than_before_is_written()
    {
        var random = new Random(3);
        var graph = Enumerable.Range(0, Seeds).Select(seed => Texted(new RandomEntries(new Random(seed)).Entries(25), random))
            .First(one => one is { Schools: not [], Themes: not [], Neighbourhoods: not [] });
        using var index = new GraphIndex(new RAMDirectory());
        index.CatchUp(graph, default);
        var (offer, school, place) = (graph.Offers[0], graph.Schools[0], graph.Neighbourhoods[0]);
        Written(0, offer with { Version = offer.Version + 1, Content = offer.Content with { Capacity = 7 } });
        Written(1, Titled(offer, random) with { Content = offer.Content with { Title = LocalizedText.InDutch("iets anders") } });
        Written(0, school with { Networks = [] }, graph.Themes[0] with { Description = LocalizedText.InDutch("iets anders") });
        Written(1, school with { Name = "De Ark" });
        Written(1, place with { Name = "Terbiest" });

        void Written(int documents, params object[] changed)
        {
            var before = index.Written;
            var offers = changed.OfType<Offer>().ToArray();
            var next = graph.Next(
                graph.Version with { Number = graph.Version.Number + 1 },
                graph.Reference.Next(ReferenceChanges.Of([.. changed.OfType<ReferenceEntry>()])),
                new([.. offers.Select(one => one.Id)], [.. offers]));
            var searcher = index.Next(graph, next);
            graph = next;
            Assert.Equal(documents, index.Written - before);
            AssertSame(graph, searcher, string.Join(", ", changed));
        }
    }

    [Fact]
    public void A_municipality_is_found_by_its_former_name_from_when_no_neighbourhood_has_it()
    {
        var entries = Enumerable.Range(0, Seeds).Select(seed => new RandomEntries(new Random(seed)).Entries(10))
            .First(one => one.Neighbourhoods is not []);
        var former = new FormerMunicipality("Terbiest", "73001", new DateOnly(1970, 12, 31));
        var place = entries.Neighbourhoods[0] with { Name = former.Name };
        var municipality = entries.Municipalities.First(one => one.Id == place.Municipality) with { FormedFrom = [former] };
        var graph = new Data.Snapshot.Catalogue(entries with
        {
            Municipalities = [municipality, .. entries.Municipalities.Where(one => one.Id != municipality.Id)],
            Neighbourhoods = [place, .. entries.Neighbourhoods.Where(one => one.Id != place.Id)],
        });
        using var index = new GraphIndex(new RAMDirectory());
        index.CatchUp(graph, default);
        var before = index.Written;
        var next = graph.Next(
            graph.Version with { Number = graph.Version.Number + 1 },
            graph.Reference.Next(ReferenceChanges.Of([place with { Name = "Aalst" }])),
            new([], []));
        AssertSame(next, index.Next(graph, next), former.Name);
        Assert.Equal(2, index.Written - before);
    }

    private static void AssertSame(Data.Snapshot.Catalogue graph, GraphSearcher searcher, string of)
    {
        var anew = new Data.Snapshot.Catalogue(graph.Reference.ToEntries(graph.Version) with { Offers = graph.Offers });
        using var searched = new SearchedGraph(anew);
        foreach (var text in Questions)
        {
            Assert.Equal(
                Slugs(anew, searched.Find(text, Sample.Today)).Prepend($"{of}: {text}"),
                Slugs(graph, SearchRun.Of(graph, searcher, SearchText.Read(text, "nl")!, Sample.Today)).Prepend($"{of}: {text}"));
        }
    }

    private static IEnumerable<string> Slugs(Data.Snapshot.Catalogue graph, OfferRanking found) =>
        graph.Select(new OfferFilter { Period = new Period() }, Sample.Today, found).Page(OfferOrder.BestFirst, PageRequest.Of(100)).Offers
            .Select(offer => offer.Slug);

    private static Data.Snapshot.Catalogue Texted(CatalogueEntries entries, Random random) => new(entries with
    {
        Offers = [.. entries.Offers.Select(offer => Titled(offer, random))],
        Organisations = [.. entries.Organisations.Select(one => one with { Name = Phrase(random) })],
        Schools = [.. entries.Schools.Select(one => one with { Name = Phrase(random) })],
        Themes = [.. entries.Themes.Select(one => one with { Name = LocalizedText.InDutch(Phrase(random)) })],
        Neighbourhoods = [.. entries.Neighbourhoods.Select(one => one with { Name = Phrase(random) })],
    });

    private static Data.Snapshot.Catalogue Changed(Data.Snapshot.Catalogue graph, Random random)
    {
        var offers = graph.Offers.ToList();
        var (gone, changed) = (offers.Where(_ => random.Next(10) == 0).ToList(), offers.Where(_ => random.Next(4) == 0).ToList());
        Offer[] now =
        [
            .. changed.Except(gone).Select(offer => Titled(offer, random)),
            .. gone.Where(_ => random.Next(2) == 0).Select(
                (offer, at) => Titled(offer, random) with
                {
                    Id = Id(random),
                    Slug = string.Create(CultureInfo.InvariantCulture, $"{offer.Slug}-{random.Next()}-{at}"),
                }),
        ];
        var renamed = new List<ReferenceEntry>();
        if (random.Next(2) == 0 && graph.Themes is [var theme, ..])
            renamed.Add(theme with { Name = LocalizedText.InDutch(Phrase(random)) });
        if (random.Next(2) == 0 && graph.Schools is [var school, ..])
            renamed.Add(school with { Name = Phrase(random) });
        if (random.Next(2) == 0 && graph.Organisations is [var organisation, ..])
            renamed.Add(organisation with { Name = Phrase(random) });
        if (random.Next(2) == 0 && graph.Neighbourhoods is [var place, ..])
            renamed.Add(place with { Name = Phrase(random) });
        return graph.Next(
            graph.Version with { Number = graph.Version.Number + 1 },
            graph.Reference.Next(ReferenceChanges.Of(renamed)),
            new([.. gone.Select(offer => offer.Id), .. now.Select(offer => offer.Id)], [.. now]));
    }

    private static Offer Titled(Offer offer, Random random) => offer with
    {
        Version = offer.Version + 1,
        Content = offer.Content with
        {
            Title = LocalizedText.InDutch(Phrase(random)),
            Summary = random.Next(2) == 0 ? null : LocalizedText.InDutch(Phrase(random)),
            PreviousNames = random.Next(3) == 0 ? [Phrase(random)] : [],
        },
    };

    private static string Phrase(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Words[random.Next(Words.Length)]));

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
