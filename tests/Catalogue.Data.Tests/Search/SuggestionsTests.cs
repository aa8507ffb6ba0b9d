using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Texts;
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

    [Fact]
    public void Words_that_say_nothing_need_not_be_in_a_name_but_the_last_may_not_be_complete()
    {
        sample.Organisation("Huis Kind");
        sample.Offer("Deeltijds leren");
        Assert.Equal(["Organisation Huis Kind"], Suggest("het huis van het kin"));
        Assert.Equal(["Offer Deeltijds leren"], Suggest("de"));
        Assert.Empty(Suggest("huis van het"));
    }

    [Fact]
    public void A_word_far_into_a_name_is_found_after_those_that_stand_earlier()
    {
        var far = string.Join(' ', Enumerable.Range(0, 18).Select(number => $"woord{number}"));
        sample.Offer($"{far} anker");
        sample.Offer($"{far} nog een anker");
        sample.Offer("Een anker");
        Assert.Equal(["Offer Een anker", $"Offer {far} anker", $"Offer {far} nog een anker"], Suggest("ank"));
    }

    [Fact]
    public void Many_offers_of_one_name_hide_no_other()
    {
        for (var one = 0; one < 300; one++)
            sample.Offer("Huiswerkklas");
        sample.Offer("Huiswerkklas Zuid");
        sample.Offer("Onze huiswerkklas");
        Assert.Equal(["Offer Huiswerkklas", "Offer Huiswerkklas Zuid", "Offer Onze huiswerkklas"], Suggest("huiswerkk"));
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
                foreach (var begun in new[] { "h", "hu", "elan", "el", "av hu", "ij", "a", "ss c" })
                {
                    Assert.Equal(Texts(new Data.Snapshot.Catalogue(entries), begun), Texts(grown, begun));
                    Assert.Equal(OneByOne(grown, begun), Texts(grown, begun).Select(text => text[..text.LastIndexOf(' ')]));
                }
            }
        }

        static IEnumerable<string> Texts(Data.Snapshot.Catalogue catalogue, string begun) =>
            Suggestions.Of(catalogue, begun, "nl", RandomEntries.Middle, Suggestions.Most)
                .Select(one => $"{one.Kind} {one.Text} {(one.Entry as Offer)?.Id}");
    }
    /// <summary>The meaning, name by name, for words that say something.</summary>
    private static IEnumerable<string> OneByOne(Data.Snapshot.Catalogue catalogue, string begun)
    {
        string[] typed = begun.Split(' ');
        return (from one in catalogue.Themes.Where(theme => !theme.IsRetired).Select(theme => (SuggestionKind.Theme, theme.Name.Dutch))
                .Concat(catalogue.Neighbourhoods.Where(place => !place.IsRetired).Select(place => (SuggestionKind.Neighbourhood, place.Name)))
                .Concat(catalogue.Organisations.Where(one => !one.IsRetired).Select(one => (SuggestionKind.Organisation, one.Name)))
                .Concat(catalogue.Offers.Where(offer => offer.Content.ValidUntil is not { } until || until >= RandomEntries.Middle)
                    .Select(offer => (SuggestionKind.Offer, offer.Content.Title.Dutch))).Distinct()
                let words = Folding.Fold(one.Item2).Split(' ')
                where typed.All(word => words.Any(said => said.StartsWith(word, StringComparison.Ordinal)))
                orderby Array.FindIndex(words, said => said.StartsWith(typed[0], StringComparison.Ordinal)), one.Item1
                select one).GroupBy(one => Array.FindIndex(Folding.Fold(one.Item2).Split(' '), said => said.StartsWith(typed[0], StringComparison.Ordinal)))
            .SelectMany(place => place.OrderBy(one => one.Item1).ThenBy(one => DutchOrder.Key(one.Item2), DutchOrder.Keys))
            .Take(Suggestions.Most).Select(one => $"{one.Item1} {one.Item2}");
    }
}
