using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Writing.Rules;

/// <summary>
/// Levels that nobody of the offer's age range has. The ages are those of Flemish schools with a margin of a year or two, in months.
/// Special and adult education are not checked, the latter because the age of an offer for parents is the child's.
/// </summary>
internal static class LevelsAndAges
{
    public static readonly Rule Rule = new(
        "LEVELS_AND_AGES",
        FindingSeverity.Advice,
        "Op het niveau {0} zit niemand van deze leeftijd: verbeter de leeftijden (in maanden: 3 jaar is 36), of haal het niveau weg.",
        "Nobody of these ages is at the level {0}: correct the ages (in months: 3 years are 36), or take the level out.",
        offer => Disagreeing(offer.Content).Select(level => new Found("levels", UpperSnake<EducationLevel>.Name(level))));

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
}
