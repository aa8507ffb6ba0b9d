using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Offers;

/// <summary>The `offers(first:)` of another entry: its current and coming offers, by title.</summary>
internal static class CurrentOffers
{
    public static ImmutableArray<Offer> Of(OffersByTitle offers, int size, DateOnly today)
    {
        var current = offers.CurrentOn(today);
        return current.Length <= size ? current : [.. current.AsSpan(0, size)];
    }
}
