using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Quality;

/// <summary>Offers that a filter on place, network or theme never finds, because they say nothing of it.</summary>
internal static class UnreachableOffers
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        yield return Section("noPlace", "Offers without a place", entries, content => content.Schools.IsEmpty && content.Areas.IsEmpty, "names neither schools nor areas");
        yield return Section("noNetwork", "Offers without a network", entries, content => content.Schools.IsEmpty && !content.AllNetworks && content.Networks.IsEmpty, "names neither schools nor networks");
        yield return Section("noTheme", "Offers without a theme", entries, content => content.Themes.IsEmpty, "names no theme");
    }

    private static CheckSection Section(string key, string title, CatalogueEntries entries, Func<OfferContent, bool> isFound, string message) =>
        new(key, title, [.. entries.Offers.Where(offer => isFound(offer.Content)).Select(offer => new CheckFinding(EntryKind.Offer, offer.Slug, message))]);
}
