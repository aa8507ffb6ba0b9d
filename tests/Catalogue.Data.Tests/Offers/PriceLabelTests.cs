using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using static Catalogue.Data.Tests.Writing.Rules.RuleSample;

namespace Catalogue.Data.Tests.Offers;

public sealed class PriceLabelTests
{
    private static readonly LocalizedText Families = LocalizedText.InDutchAndEnglish("gezinnen met een UiTPAS", "families with a UiTPAS");

    public static TheoryData<bool?, Price?, string?, string?, string?, string?> Prices => new()
    {
        { true, null, "Gratis", "Free", "Gratuit", "Kostenlos" },
        { null, new() { Amount = 0 }, "Gratis", "Free", "Gratuit", "Kostenlos" },
        { false, new() { Amount = 0.00m, Per = PriceUnit.Once }, "Gratis", "Free", "Gratuit", "Kostenlos" },
        { null, null, null, null, null, null },
        { false, null, "Betalend", "Not free", "Payant", "Kostenpflichtig" },
        { null, new() { Per = PriceUnit.PerMonth }, "Betalend", "Not free", "Payant", "Kostenpflichtig" },
        { null, new() { Amount = 2.5m, Per = PriceUnit.PerSession }, "€ 2,50 per keer", "€2.50 per session", "2,50 € par séance", "2,50 € pro Mal" },
        { false, new() { Amount = 35, Per = PriceUnit.PerSchoolYear, ReducedAmount = 10, ReducedFor = Families }, "€ 35 per schooljaar; verlaagd tarief: € 10 (gezinnen met een UiTPAS)",
            "€35 per school year; reduced: €10 (families with a UiTPAS)",
            "35 € par année scolaire ; tarif réduit : 10 € (gezinnen met een UiTPAS)",
            "35 € pro Schuljahr; ermäßigt: 10 € (gezinnen met een UiTPAS)" },
        { null, new() { Amount = 15, ReducedAmount = 0 }, "€ 15; verlaagd tarief: Gratis", "€15; reduced: Free", "15 € ; tarif réduit : Gratuit", "15 €; ermäßigt: Kostenlos" },
    };

    [Theory]
    [MemberData(nameof(Prices))]
    public void A_price_is_one_line_in_the_readers_language(
        bool? free, Price? price, string? dutch, string? english, string? french, string? german)
    {
        var content = Sound with { Free = free, Price = price };
        Assert.Equal((dutch, english), (PriceLabel.Of(content, "nl"), PriceLabel.Of(content, "en-GB")));
        Assert.Equal((french, german), (PriceLabel.Of(content, "fr"), PriceLabel.Of(content, "de")));
    }
}
