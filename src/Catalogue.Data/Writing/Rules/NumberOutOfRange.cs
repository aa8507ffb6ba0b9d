using Catalogue.Data.Curation;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Rules;

internal static class NumberOutOfRange
{
    private const int MostMonths = 12 * 120;
    private const int MostPeople = 1_000_000;
    private const int MostEuro = 100_000;

    public static readonly Rule Rule = new(
        "NUMBER_OUT_OF_RANGE",
        FindingSeverity.Error,
        "{0} is {1}, en moet tussen 0 en {2:N0} liggen: verbeter het getal, of laat het weg.",
        "{0} is {1}, and must be between 0 and {2:N0}: correct the number, or leave it out.",
        offer => Numbers(offer.Content).Where(number => number.Value < 0 || number.Value > number.Most).Select(
            number => new Found(number.Path, number.Path, number.Value!, number.Most)));

    private static IEnumerable<(string Path, decimal? Value, int Most)> Numbers(OfferContent content) =>
    [
        ("minAgeMonths", content.MinAgeMonths, MostMonths),
        ("maxAgeMonths", content.MaxAgeMonths, MostMonths),
        ("price.amount", content.Price?.Amount, MostEuro),
        ("price.reducedAmount", content.Price?.ReducedAmount, MostEuro),
        ("capacity", content.Capacity, MostPeople),
        ("placesLeft", content.PlacesLeft, MostPeople),
        .. content.Reach.Select((reach, at) => ($"reach[{at}].count", (decimal?)reach.Count, MostPeople)),
    ];
}
