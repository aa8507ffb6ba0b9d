using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Quality;

/// <summary>
/// For each language in which any offer has texts: the offers with a text missing in it, and the translations that nobody has reviewed.
/// </summary>
internal static class MissingTranslations
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        var languages = entries.Offers.SelectMany(offer => OfferTexts.Of(offer.Content)).SelectMany(text => text.Text.Translations)
            .Select(translation => translation.Language)
                .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var language in languages)
        {
            var states = entries.Offers.Select(offer => (offer.Slug, State: OfferTexts.CompletenessOf(offer.Content, language))).ToList();
            if (language != "nl")
            {
                yield return new($"translations.{language}", $"Texts missing in {language}",
                    [.. states.Where(offer => !offer.State.Missing.IsEmpty)
                        .Select(offer => new CheckFinding(EntryKind.Offer, offer.Slug, string.Join(", ", offer.State.Missing)))]);
            }

            var unreviewed = states.Where(offer => !offer.State.Unreviewed.IsEmpty).ToList();
            if (unreviewed.Count > 0)
            {
                yield return new($"unreviewed.{language}", $"Texts in {language} that nobody has reviewed",
                    [.. unreviewed.Select(
                        offer => new CheckFinding(EntryKind.Offer, offer.Slug, string.Join(", ", offer.State.Unreviewed)))]);
            }
        }
    }
}
