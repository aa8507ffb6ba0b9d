using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

/// <summary>A price of 0 euro means free, whatever else the offer says.</summary>
internal static class PriceOfNothing
{
    public static readonly Rule Rule = new(
        "PRICE_OF_NOTHING",
        FindingSeverity.Advice,
        "De prijs is 0 euro en lezers zien ‘gratis’, en toch is free false: verbeter een van de twee.",
        "The price is 0 euro and readers see ‘free’, yet free is false: correct one of the two.",
        offer => offer.Content is { Free: false, Price.Amount: 0 } ? [new("price.amount")] : []);
}
