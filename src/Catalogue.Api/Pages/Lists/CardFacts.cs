using System.Collections.Immutable;

namespace Catalogue.Api.Pages.Lists;

/// <summary>
/// What a list says of an offer beside its title and summary, in an order that a parent reads in; what is not known is left out.
/// </summary>
internal static class CardFacts
{
    private const int MostPlaces = 3;

    public static IEnumerable<string> Of(ListedOffer offer, PageTexts texts, DateOnly today)
    {
        string?[] facts =
        [
            offer.AgeLabel,
            Where(offer, texts),
            offer.Schedule?.Summary,
            Runs(offer, texts, today),
            offer.PriceLabel,
            offer.PlacesLeft == 0 ? texts["full"] : null,
            offer.AllNetworks || offer.NetworkLabels.IsEmpty ? null : string.Join(", ", offer.NetworkLabels),
            offer.Organisation.Name,
        ];
        return facts.OfType<string>();
    }

    private static string? Where(ListedOffer offer, PageTexts texts)
    {
        if (!offer.Schools.IsEmpty)
            return texts.Fill("atSchools", Some(offer.Schools));
        if (offer.Citywide)
            return texts.Fill("citywide", Some(offer.Municipalities));
        return offer.Neighbourhoods.IsEmpty ? null : Some(offer.Neighbourhoods);
    }

    private static string Some(ImmutableArray<Named> names) =>
        string.Join(", ", names.Take(MostPlaces).Select(named => named.Name)) + (names.Length > MostPlaces ? ", …" : "");

    // A first day that has passed says nothing to who looks for something now.
    private static string? Runs(ListedOffer offer, PageTexts texts, DateOnly today)
    {
        var from = offer.ValidFrom > today ? texts.Fill("from", texts.Day(offer.ValidFrom.Value)) : null;
        var until = offer.ValidUntil is { } last ? texts.Fill("until", texts.Day(last)) : null;
        return from is null ? until : until is null ? from : $"{from} {until}";
    }
}
