using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Filters;

namespace Catalogue.Data.Quality;

/// <summary>Offers that a filter never finds, because they lack its value (NeverFound of each filter).</summary>
internal static class UnreachableOffers
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today) =>
        from filter in OfferFilters.All
        from never in filter.NeverFound
        select new CheckSection(
            never.Key,
            never.Title,
            [.. entries.Offers.Where(offer => never.Is(offer.Content))
                .Select(offer => new CheckFinding(EntryKind.Offer, offer.Slug, never.Lack))]);
}
