using Catalogue.Data.Curation;
using Catalogue.Data.Organisations;
using Catalogue.Data.Seed.Example;
using Catalogue.Data.Tests.Files;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Writing.Rules;
using static Catalogue.Data.Tests.Writing.Rules.RuleSample;

namespace Catalogue.Data.Tests.Writing.Rules;

public sealed class OfferFindingsTests
{
    [Fact]
    public void A_sound_offer_has_no_findings() => Assert.Empty(Found(Sound));

    [Fact]
    public void The_starting_data_have_no_errors_and_name_nobody() => Assert.Empty(
        from offer in ImportSample.Catalogue.Offers
        from finding in OfferFindings.Of(offer.Content, offer.Id, Working, Today)
        where finding.Severity == FindingSeverity.Error || finding.Code is "PERSON_NAMED" or "NAMED_EMAIL" or "DUPLICATE_LIKELY" or "LEVELS_AND_AGES"
        select $"{offer.Slug} {finding.Path}: {finding.Message.Dutch}");

    [Fact]
    public void The_example_data_have_no_errors()
    {
        var example = new ExampleCatalogue(500, 3, new(2026, 9, 1));
        var working = new Data.Snapshot.Catalogue(ImportSample.Entries(example.Reference));
        Assert.Empty(
            from saves in example.Offers()
            from finding in OfferFindings.Of(saves[^1].Working, saves[^1].Id, working, Today)
            where finding.Severity == FindingSeverity.Error
            select $"{saves[^1].Slug} {finding.Path}: {finding.Message.Dutch}");
    }

    [Fact]
    public void Every_rule_has_its_own_code_and_speaks_Dutch_and_English()
    {
        Assert.Equal(OfferFindings.Codes.Count(), OfferFindings.Codes.Distinct().Count());
        Assert.All(OfferFindings.Codes, code => Assert.Matches("^[A-Z]+(_[A-Z]+)*$", code));
        Assert.All(OfferFindings.Rules, rule =>
        {
            Assert.EndsWith(".", rule.Dutch, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.English, StringComparison.Ordinal);
            Assert.NotEqual(rule.Dutch, rule.English);
            Assert.Equal(Holes(rule.Dutch), Holes(rule.English));
        });
    }

    [Fact]
    public void A_message_is_a_sentence_in_either_language()
    {
        var finding = Assert.Single(Findings(Sound with { Description = Dutch(new string('a', 10_001)) }));
        Assert.Equal(
            "description heeft meer dan 10.000 tekens: maak het korter, of zet een deel in een ander veld.", finding.Message.Dutch);
        Assert.Equal(
            "description has more than 10,000 characters: shorten it, or put part of it in another field.", finding.Message.In("en").Text);
    }

    [Fact]
    public void All_is_said_at_once_in_the_order_of_the_fields()
    {
        var content = Sound with
        {
            Title = Dutch("a\u0001"),
            Summary = null,
            Organisation = Guid.Empty,
            MinAgeMonths = 48,
            MaxAgeMonths = 36,
            Levels = [],
            Contact = new(Email: "jan@gmail.com"),
            ValidUntil = Today.AddDays(-1),
        };
        Assert.Equal(
            ["title.nl TITLE_TOO_SHORT", "title.nl CONTROL_CHARACTERS", "summary.nl SUMMARY_MISSING", "organisation REFERENCE_UNKNOWN", "maxAgeMonths AGES_REVERSED", "contact.email PRIVATE_EMAIL", "validUntil OFFER_OVER"],
            Found(content));
    }

    [Fact]
    public void Only_what_can_still_be_written_or_chosen_lets_a_draft_be_saved()
    {
        Assert.All(Findings(Sound with { Summary = null }), finding => Assert.False(OfferFindings.KeepsFromSaving(finding)));
        Assert.All(Findings(Sound with { Themes = [] }), finding => Assert.False(OfferFindings.KeepsFromSaving(finding)));
        Assert.Contains(Findings(Sound with { Title = Dutch("<b>Typen</b>") }), OfferFindings.KeepsFromSaving);
        Assert.Contains(Findings(Sound with { ValidFrom = Today, ValidUntil = Today.AddDays(-1) }), OfferFindings.KeepsFromSaving);
    }

    [Fact]
    public void An_offer_among_twenty_thousand_is_looked_at_in_no_time()
    {
        var sample = new Sample();
        var city = sample.Municipality("Stad");
        var organisation = sample.Organisation("Dienst", municipality: city);
        var content = Sound with { Organisation = organisation.Id, Partners = [], Themes = [], Areas = [new(city.Id, Citywide: true, [])], Schools = [], AllNetworks = true, Networks = [] };
        var entries = sample.Entries with
        {
            Offers = [.. Enumerable.Range(0, 20_000).Select(number => Typing with { Id = Guid.NewGuid(), Slug = $"a{number}", Content = content with { Title = Dutch($"Aanbod nummer {number} van de stad") } })],
        };
        var working = new Data.Snapshot.Catalogue(entries);
        // As long as the others, so that it is held against each of them.
        var unlike = content with { Title = Dutch("Huiswerk maken in de wijken") };
        Assert.DoesNotContain(OfferFindings.Of(unlike, null, working, Today), finding => finding.Code == "DUPLICATE_LIKELY");
    }

    [Fact]
    public void A_text_of_a_megabyte_is_refused()
    {
        foreach (var piece in new[] { "a", "a.", "@", "0", "+32 ", "<", "Jan ", "De heer ", "e\u0301", "&#0" })
        {
            var found = Found(
                Sound with { Description = Dutch(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))), Contact = new Contact(Email: new string('x', 1_000_000)) });
            Assert.Contains("description.nl TEXT_TOO_LONG", found);
            Assert.Contains("contact.email EMAIL_MALFORMED", found);
        }
    }

    private static int Holes(string text) => Enumerable.Range(0, 5).Count(number => text.Contains($"{{{number}", StringComparison.Ordinal));
}
