using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Offers;

/// <summary>The `offers(first:)` of another entry: its current and coming offers, by title.</summary>
internal static class CurrentOffers
{
    public static Offer[] Of(IEnumerable<Offer> offers, int size, DateOnly today)
    {
        return [.. offers.Where(offer => offer.Content.ValidUntil is not { } until || until >= today).Take(size)];
    }
}
