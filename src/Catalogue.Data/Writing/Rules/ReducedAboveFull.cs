using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class ReducedAboveFull
{
    public static readonly Rule Rule = new(
        "REDUCED_ABOVE_FULL",
        FindingSeverity.Advice,
        "Het verlaagde tarief (€ {0:0.00}) is hoger dan het volle (€ {1:0.00}): verwissel de twee, of laat het verlaagde weg.",
        "The reduced amount (€ {0:0.00}) is more than the full one (€ {1:0.00}): exchange the two, or leave the reduced one out.",
        offer => offer.Content.Price is { Amount: { } full, ReducedAmount: { } reduced } && reduced > full
            ? [new("price.reducedAmount", reduced, full)]
            : []);
}
