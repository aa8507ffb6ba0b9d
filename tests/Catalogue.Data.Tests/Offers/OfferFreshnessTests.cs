using Catalogue.Data.Freshness;
using Catalogue.Data.Offers;
using Catalogue.Data.Tests.Snapshot;

namespace Catalogue.Data.Tests.Offers;

public sealed class OfferFreshnessTests
{
    private readonly Sample sample = new();

    [Theory]
    [InlineData(null, OfferFreshness.Confirmed)]
    [InlineData("2026-12-23", OfferFreshness.Confirmed)]
    [InlineData("2026-12-22", OfferFreshness.Due)]
    [InlineData("2026-11-22", OfferFreshness.Due)]
    [InlineData("2026-11-21", OfferFreshness.Overdue)]
    public void It_goes_by_the_day_of_the_next_check(string? nextCheck, OfferFreshness freshness)
    {
        var offer = sample.Offer("offer") with { NextCheck = nextCheck is null ? null : DateOnly.Parse(nextCheck, null) };

        Assert.Equal(freshness, offer.FreshnessOn(Sample.Today));
    }

    [Theory]
    [InlineData("nl", "Voor het laatst nagekeken op 3 september 2025. Vraag bij de organisatie na of dit nog klopt.")]
    [InlineData("en-GB", "Last checked on 3 September 2025. Ask the organisation whether this still holds.")]
    [InlineData("fr", "Vérifié pour la dernière fois le 3 septembre 2025. Demandez à l'organisation si ces informations sont encore exactes.")]
    [InlineData("ar", "Voor het laatst nagekeken op 3 september 2025. Vraag bij de organisatie na of dit nog klopt.")]
    public void Only_an_overdue_offer_carries_a_notice(string language, string notice)
    {
        var offer = sample.Offer("offer") with { LastChecked = new(2025, 9, 3), NextCheck = Sample.Today };

        Assert.Null(FreshnessNotice.Of(offer, Sample.Today, language));
        Assert.Equal(notice, FreshnessNotice.Of(offer, Sample.Today.AddDays(1), language));
    }

    [Fact]
    public void One_that_was_never_checked_says_so() => Assert.StartsWith(
        "Dit is al lang niet meer nagekeken.",
        FreshnessNotice.Of(sample.Offer("offer") with { NextCheck = Sample.Today.AddDays(-1) }, Sample.Today, "nl"),
        StringComparison.Ordinal);
}
