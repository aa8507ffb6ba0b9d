using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Quality;

/// <summary>Offers that someone should confirm: every school year, by domain. Past offers need no check.</summary>
internal static class StaleOffers
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        var current = entries.Offers.Where(offer => offer.Content.ValidUntil is not { } last || last >= today).ToList();
        yield return Section(
            "overdue",
            "Offers whose next check is past",
            current.Where(offer => offer.NextCheck < today),
            offer => $"was to be checked by {Day(offer.NextCheck)}");
        yield return Section(
            "stale",
            "Offers not checked for a year",
            current.Where(offer => offer.LastChecked < today.AddYears(-1)),
            offer => $"was last checked on {Day(offer.LastChecked)}");
        yield return Section(
            "unchecked",
            "Offers never checked",
            current.Where(offer => offer.LastChecked is null),
            _ => "has no day on which it was checked");
    }

    private static CheckSection Section(string key, string title, IEnumerable<Offer> offers, Func<Offer, string> message) =>
        new(key, title, [.. offers.Select(offer => new CheckFinding(EntryKind.Offer, offer.Slug, message(offer)))]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
