using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Tests.Snapshot;

/// <summary>
/// Links that are carried from version to version and shared by graphs, against those of a catalogue that is made anew of the same entries,
/// over random catalogues. A failure names its seed.
/// </summary>
public sealed class GraphLinksTests
{
    private const int Seeds = 100;

    private static readonly ImmutableArray<DateOnly> days = [RandomEntries.Middle, RandomEntries.Middle.AddDays(400)];

    [Fact]
    public void A_grown_catalogue_leads_where_one_made_anew_leads()
    {
        var links = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var states = new List<CatalogueEntries> { random.Entries(offers: 5 + (seed % 40)) };
            states.Add(random.Changed(states[0]));
            states.Add(random.Otherwise(states[1]));
            states.Add(states[2] with { Offers = [.. Some(states[2], random)] });
            var catalogue = new Data.Snapshot.Catalogue(states[0]);
            for (var state = 0; state < states.Count; state++)
            {
                if (state > 0)
                    catalogue = catalogue.Next(states[state - 1], states[state]);
                links += Compare(new Data.Snapshot.Catalogue(states[state]), catalogue, $"seed {seed}, state {state}");
                var other = states[state] with { Offers = [.. Some(states[state], random)] };
                Compare(new(other), catalogue.Showing(other.Offers), $"the other graph of seed {seed}, state {state}");
                // What the other graph made does not show in this one.
                Compare(new Data.Snapshot.Catalogue(states[state]), catalogue, $"seed {seed}, state {state}, once more");
            }
        }

        Assert.True(links > Seeds * 20, $"Only {links} links of {Seeds} catalogues: they are too poor to prove much.");
    }

    [Fact]
    public void An_offer_that_a_graph_does_not_show_has_links_all_the_same()
    {
        var sample = new Sample();
        var theme = sample.Theme("taal");
        var offer = sample.Offer("a", content => content with { Themes = [theme.Id] });
        var catalogue = sample.Catalogue;
        var past = offer with { Content = offer.Content with { Themes = [] } };

        Assert.Same(theme, Assert.Single(catalogue.ThemesOf(offer)));
        Assert.Empty(catalogue.ThemesOf(past));
        Assert.Same(theme, Assert.Single(catalogue.ThemesOf(offer with { Id = Guid.NewGuid() })));
        Assert.Same(theme, Assert.Single(catalogue.ThemesOf(offer)));
    }

    [Fact]
    public void Links_are_the_same_objects_until_what_they_are_made_of_changes()
    {
        var random = new RandomEntries(new Random(1));
        var entries = random.Entries(offers: 30);
        var catalogue = new Data.Snapshot.Catalogue(entries);
        var changed = entries.Offers[0];
        var kept = entries.Offers.First(offer =>
            catalogue.ThemesOf(offer).Length > 0 && offer.Content.Organisation != changed.Content.Organisation);
        var organisation = catalogue.OrganisationOf(kept)!;
        var (themes, before) = (catalogue.ThemesOf(kept), catalogue.OffersOf(organisation));
        var next = entries with
        {
            Offers = entries.Offers.Replace(changed, changed with { Content = changed.Content with { Organisation = Guid.Empty } }),
        };
        var after = catalogue.Next(entries, next);

        // Arrays are equal when they are one and the same.
        Assert.True(themes == after.ThemesOf(kept));
        Assert.Same(before, after.OffersOf(organisation));
    }

    // Some of the offers, of which some say something else.
    private static IEnumerable<Offer> Some(CatalogueEntries entries, RandomEntries random) => entries.Offers
        .Where(_ => random.Chance(0.7))
        .Select(offer => random.Chance(0.3) ? random.Offer(entries, 0) with { Id = offer.Id, Slug = offer.Slug } : offer);

    // How many links there were.
    private static int Compare(Data.Snapshot.Catalogue anew, Data.Snapshot.Catalogue grown, string which)
    {
        var links = 0;
        foreach (var offer in anew.Offers)
        {
            Assert.Same(anew.OrganisationOf(offer), grown.OrganisationOf(offer));
            Same(anew.ThemesOf(offer), grown.ThemesOf(offer));
            Same(anew.SchoolsOf(offer), grown.SchoolsOf(offer));
            Same(anew.MunicipalitiesOf(offer), grown.MunicipalitiesOf(offer));
            Same(anew.NeighbourhoodsOf(offer), grown.NeighbourhoodsOf(offer));
            foreach (var day in days)
                Same(anew.NetworksOf(offer, day), grown.NetworksOf(offer, day));
        }

        foreach (var organisation in anew.Organisations)
            SameOffers(anew.OffersOf(organisation), grown.OffersOf(organisation));
        foreach (var school in anew.Schools)
            SameOffers(anew.OffersAt(school), grown.OffersAt(school));
        return links;

        void SameOffers(OffersByTitle expected, OffersByTitle actual)
        {
            Same(expected.All, actual.All);
            foreach (var day in days)
                Same(expected.CurrentOn(day), actual.CurrentOn(day));
        }

        void Same<T>(ImmutableArray<T> expected, ImmutableArray<T> actual)
        {
            links += expected.Length;
            Assert.True(expected.SequenceEqual(actual), $"{which}: {string.Join(", ", actual)} in place of {string.Join(", ", expected)}");
        }
    }
}
