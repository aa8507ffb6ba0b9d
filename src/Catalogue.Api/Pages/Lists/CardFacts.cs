using System.Collections.Immutable;

namespace Catalogue.Api.Pages.Lists;

/// <summary>
/// What a list says of an offer beside its title and summary, in an order that a parent reads in; what is not known is left
/// out, and what is made up, in an offer that is real, is marked.
/// </summary>
internal static class CardFacts
{
    private const int MostPlaces = 3;

    public static IEnumerable<(string Text, bool IsAssumed)> Of(ListedOffer offer, PageTexts texts, DateOnly today)
    {
        (string? Text, string[] Fields)[] facts =
        [
            (offer.AgeLabel, ["minAgeMonths", "maxAgeMonths"]),
            (Where(offer, texts), ["schools", "areas"]),
            (offer.Schedule?.Summary, ["schedule"]),
            (Runs(offer, texts, today), ["validFrom", "validUntil"]),
            (offer.PriceLabel, ["price", "free"]),
            (offer.PlacesLeft == 0 ? texts["full"] : null, ["placesLeft"]),
            (offer.AllNetworks || offer.NetworkLabels.IsEmpty ? null : string.Join(", ", offer.NetworkLabels), ["networks"]),
            (offer.Organisation.Name, []),
        ];
        return facts.Where(fact => fact.Text is not null).Select(fact => (fact.Text!, fact.Fields.Any(offer.Assumed.Contains)));
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
