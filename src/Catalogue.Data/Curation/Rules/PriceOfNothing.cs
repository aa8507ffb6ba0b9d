namespace Catalogue.Data.Curation.Rules;

/// <summary>What costs 0 euro is free, whatever else is said.</summary>
internal static class PriceOfNothing
{
    public static readonly Rule Rule = new(
        "PRICE_OF_NOTHING",
        FindingSeverity.Advice,
        "De prijs is 0 euro en lezers zien ‘gratis’, en toch is free false: verbeter een van de twee.",
        "The price is 0 euro and readers see ‘free’, yet free is false: correct one of the two.",
        offer => offer.Content is { Free: false, Price.Amount: 0 } ? [new("price.amount")] : []);
}
