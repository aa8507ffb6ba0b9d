using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Quality;

/// <summary>
/// Offers with an age range that nobody at one of their levels has, so that a filter on both never finds them. The ages are those of
/// Flemish schools with a margin of a year or two, in months. Special and adult education are not checked, the latter because the age of an
/// offer for parents is the child's.
/// </summary>
internal static class AgesAndLevels
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        yield return new("levels", "Levels that do not agree with the ages",
        [
            .. from offer in entries.Offers
               from level in Disagreeing(offer.Content)
               select new CheckFinding(
                   EntryKind.Offer,
                   offer.Slug,
                   $"is for {UpperSnake<EducationLevel>.Name(level)}, and its ages are {Months(offer.Content.MinAgeMonths, "0")} to {Months(offer.Content.MaxAgeMonths, "any")} months"),
        ]);
    }

    /// <summary>The levels of an offer without anybody of its ages.</summary>
    public static IEnumerable<EducationLevel> Disagreeing(OfferContent content) =>
        content.AgeApplies ? content.Levels.Where(level => !Meets(content, Ages(level))) : [];

    private static (int Least, int Most) Ages(EducationLevel level) => level switch
    {
        EducationLevel.PreSchool => (0, Years(3)),
        EducationLevel.Nursery => (Years(2), Years(7)),
        EducationLevel.Primary => (Years(5), Years(14)),
        EducationLevel.Secondary => (Years(11), Years(21)),
        EducationLevel.Higher => (Years(16), int.MaxValue),
        _ => (0, int.MaxValue),
    };

    private static int Years(int years) => 12 * years;

    private static bool Meets(OfferContent content, (int Least, int Most) ages) =>
        (content.MinAgeMonths ?? 0) <= ages.Most && ages.Least <= (content.MaxAgeMonths ?? int.MaxValue);

    private static string Months(int? months, string otherwise) =>
        months?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? otherwise;
}
