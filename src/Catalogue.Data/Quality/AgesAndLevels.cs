using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Naming;
using Catalogue.Data.Schools;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Quality;

/// <summary>Offers with an age range that nobody at one of their levels has, so that a filter on both never finds them.</summary>
internal static class AgesAndLevels
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        yield return new("levels", "Levels that do not agree with the ages",
        [
            .. from offer in entries.Offers
               from level in LevelsAndAges.Disagreeing(offer.Content)
               select new CheckFinding(
                   EntryKind.Offer,
                   offer.Slug,
                   $"is for {UpperSnake<EducationLevel>.Name(level)}, and its ages are {Months(offer.Content.MinAgeMonths, "0")} to "
                   + $"{Months(offer.Content.MaxAgeMonths, "any")} months"),
        ]);
    }

    private static string Months(int? months, string otherwise) =>
        months?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? otherwise;
}
