using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Search;

public sealed class SuggestionsTests
{
    private readonly Sample sample = new();

    [Fact]
    public void Names_with_a_word_that_begins_so_are_suggested_those_that_begin_so_themselves_first()
    {
        sample.Theme("Hulp bij huiswerk");
        sample.Organisation("Huis van het Kind");
        sample.Offer("Huiswerkklas Élan");
        sample.Offer("Tehuis");
        Assert.Equal(["Organisation Huis van het Kind", "Offer Huiswerkklas Élan", "Theme Hulp bij huiswerk"], Suggest("hUIs"));
        Assert.Equal(["Offer Huiswerkklas Élan"], Suggest("elan huisw"));
        Assert.Equal(["Offer Huiswerkklas Élan"], Suggest("huiswerkkla"));
        Assert.Empty(Suggest("huiswerkklassen"));
    }

    [Fact]
    public void Neighbourhoods_come_by_name_and_each_name_once()
    {
        var town = sample.Municipality("Stad");
        sample.Neighbourhood("Brustem", town);
        sample.Offer("Brede School");
        sample.Offer("Brede School");
        Assert.Equal(["Neighbourhood Brustem", "Offer Brede School"], Suggest("br"));
    }

    [Fact]
    public void Offers_of_the_past_are_not_suggested()
    {
        sample.Offer("Voorbij", content => content with { ValidUntil = Sample.Today.AddDays(-1) });
        sample.Offer("Voorlezen", content => content with { ValidUntil = Sample.Today });
        Assert.Equal(["Offer Voorlezen"], Suggest("voor"));
    }

    [Fact]
    public void Names_are_those_of_the_language_asked()
    {
        sample.Offer(
            "Zingen", content => content with { Title = new([new("nl", "Zingen"), new("fr", "Écoute et chante"), new("uk", "Співаймо")]) });
        Assert.Empty(Suggest("eco"));
        Assert.Equal(["Offer Écoute et chante"], Suggest("eco", "fr-BE"));
        Assert.Equal(["Offer Співаймо"], Suggest("СПІВ", "uk"));
    }

    [Fact]
    public void The_words_begun_are_marked()
    {
        sample.Offer("L'école, et l'élan");
        var parts = Suggestions.Of(sample.Catalogue, "eco elan", "nl", Sample.Today, 8)[0].Parts;
        Assert.Equal("L'[école], et l'[élan]", string.Concat(parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("!?")]
    public void Nothing_typed_suggests_nothing(string text) => Assert.Empty(Suggest(text));

    [Fact]
    public void What_is_too_long_or_too_many_is_refused()
    {
        Assert.Contains(
            "at most 200 characters long, not 10000",
            Assert.Throws<FilterException>(() => Suggest(new string('a', 10_000))).Message,
            StringComparison.Ordinal);
        Assert.Throws<FilterException>(() => Suggestions.Of(sample.Catalogue, "a", "nl", Sample.Today, 21));
        Assert.Throws<FilterException>(() => Suggestions.Of(sample.Catalogue, "a", "nl", Sample.Today, 0));
    }

    private string[] Suggest(string text, string language = "nl") =>
        [.. Suggestions.Of(sample.Catalogue, text, language, Sample.Today, 8).Select(suggestion => $"{suggestion.Kind} {suggestion.Text}")];

    [Fact]
    public void A_catalogue_that_changes_suggests_what_one_made_anew_does()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var entries = random.Entries(offers: 40);
            var grown = new Data.Snapshot.Catalogue(entries);
            for (var time = 0; time < 5; time++)
            {
                Assert.NotEmpty(Texts(grown, "s"));
                var next = entries with { Offers = [.. entries.Offers.Where(_ => !random.Chance(0.2)).Select(offer => random.Chance(0.3) ? random.Offer(entries, 0) with { Id = offer.Id, Slug = offer.Slug } : offer), random.Offer(entries, 4000 + time)] };
                (grown, entries) = (grown.Next(entries, next), next);
                foreach (var begun in new[] { "h", "hu", "een", "el", "zo s", "ij", "a" })
                    Assert.Equal(Texts(new Data.Snapshot.Catalogue(entries), begun), Texts(grown, begun));
            }
        }

        static IEnumerable<string> Texts(Data.Snapshot.Catalogue catalogue, string begun) =>
            Suggestions.Of(catalogue, begun, "nl", RandomEntries.Middle, Suggestions.Most)
                .Select(one => $"{one.Kind} {one.Text} {(one.Entry as Offer)?.Id}");
    }
}
