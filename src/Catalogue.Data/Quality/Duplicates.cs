using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Files;

namespace Catalogue.Data.Quality;

/// <summary>Offers that are probably the same, and external ids that several offers share, so that an import cannot match them.</summary>
internal static class Duplicates
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        var schools = entries.Schools.ToDictionary(school => school.Id, school => school.Municipality);
        var likely = new LikelyDuplicates(school => schools.TryGetValue(school, out var municipality) ? municipality : null);
        yield return new("duplicates", "Offers that are probably one",
        [
            .. from offer in entries.Offers
               let twin = likely.FindAndAdd(offer.Slug, offer.Content)
               where twin is not null
               select new CheckFinding(
                   EntryKind.Offer, offer.Slug, $"is much like {twin.Value.Slug}, of the same organisation in the same place"),
        ]);
        yield return new("externalIds", "External ids that several offers have",
        [
            .. entries.Offers.Where(
                offer => offer.Content.ExternalId is not null).GroupBy(offer => offer.Content.ExternalId).Where(same => same.Count() > 1)
                .SelectMany(same => same.Select(offer => new CheckFinding(EntryKind.Offer, offer.Slug, $"has the external id {same.Key}"))),
        ]);
    }
}
