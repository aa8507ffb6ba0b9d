using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Entries;

namespace Catalogue.Data.Quality;

/// <summary>Offers that violate a rule of today: they were written before the rule existed, or around it.</summary>
internal static class OffersBreakingRules
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        var known = new KnownEntries(entries);
        yield return new("rules", "Offers that break a rule",
            [.. entries.Offers.SelectMany(offer => OfferChecks.Of(offer.Content, known.MunicipalityOf)
                .Select(fault => new CheckFinding(EntryKind.Offer, offer.Slug, $"{fault.Field} {fault.Message}: {fault.Remedy}")))]);
    }
}
