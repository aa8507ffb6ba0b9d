using Catalogue.Data.Offers;
using Catalogue.Data.Quality;

namespace Catalogue.Data.Curation.Rules;

internal static class LevelsAndAges
{
    public static readonly Rule Rule = new(
        "LEVELS_AND_AGES",
        FindingSeverity.Advice,
        "Op het niveau {0} zit niemand van deze leeftijd: verbeter de leeftijden (in maanden: 3 jaar is 36), of haal het niveau weg.",
        "Nobody of these ages is at the level {0}: correct the ages (in months: 3 years are 36), or take the level out.",
        offer => AgesAndLevels.Disagreeing(offer.Content).Select(level => new Found("levels", UpperSnake<EducationLevel>.Name(level))));
}
