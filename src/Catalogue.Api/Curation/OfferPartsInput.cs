using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>Reads the parts of OfferContentInput that are objects.</summary>
internal static class OfferPartsInput
{
    private const double MostEuro = 1_000_000;

    public static OfferPartner Partner(InputObject partner, EntryNames names, string path) =>
        new(names.Organisation(partner.Get<string>("organisation")!, $"{path}.organisation"), partner.Dutch("role"));

    public static ServedArea Area(InputObject area, EntryNames names, string path)
    {
        var neighbourhoods = names.Many(area, "neighbourhoods", $"{path}.neighbourhoods", names.Neighbourhood);
        return new(names.Municipality(area.Get<string>("municipality")!, $"{path}.municipality"), area.Value<bool>("citywide") ?? neighbourhoods.IsEmpty, neighbourhoods);
    }

    public static Price Price(InputObject price, EntryNames names, string path) => new()
    {
        Amount = Euro(price, "amount", names, path),
        Per = price.Value<PriceUnit>("per"),
        ReducedAmount = Euro(price, "reducedAmount", names, path),
        ReducedFor = price.Dutch("reducedFor"),
        PaidTo = price.Get<string>("paidTo") is { } name ? names.Organisation(name, $"{path}.paidTo") : null,
        Note = price.Dutch("note"),
    };

    public static OfferPlace Place(InputObject place, EntryNames names, string path)
    {
        var (street, postcode, locality) = (place.Get<string>("street"), place.Get<string>("postcode"), place.Get<string>("locality"));
        return new(
            place.Get<OfferPlaceKind>("kind"),
            place.Dutch("name"),
            street is null && postcode is null && locality is null ? null : new Address(street, postcode, locality),
            Point(place, names, path),
            place.Get<string>("url"));
    }

    public static Registration Registration(InputObject registration) => new()
    {
        IsRequired = registration.Value<bool>("required"),
        How = registration.Dutch("how"),
        Url = registration.Get<string>("url"),
        From = registration.Value<DateOnly>("from"),
        Deadline = registration.Value<DateOnly>("deadline"),
        Documents = [.. (registration.List<string>("documents") ?? []).Select(LocalizedText.InDutch)],
    };

    public static Contact Contact(InputObject contact) => new(
        contact.Get<string>("street"),
        contact.Get<string>("postcode"),
        contact.Get<string>("locality"),
        contact.Get<string>("phone"),
        contact.Get<string>("email"),
        contact.Get<string>("website"),
        contact.Dutch("function"));

    public static Reach Reach(InputObject reach) => new(
        reach.Get<int>("count"), reach.Get<ReachUnit>("unit"), reach.Value<DateOnly>("from"), reach.Value<DateOnly>("until"), reach.Dutch("of"));

    public static OfferDocument Document(InputObject document) =>
        new(document.Get<OfferDocumentKind>("kind"), LocalizedText.InDutch(document.Get<string>("title")!), document.Get<string>("url"));

    private static Coordinates? Point(InputObject place, EntryNames names, string path)
    {
        var (latitude, longitude) = (place.Value<double>("latitude"), place.Value<double>("longitude"));
        if (latitude is null != longitude is null)
            names.Refuse(CurationFindings.HalfOfAPoint(latitude is null ? $"{path}.latitude" : $"{path}.longitude"));
        if (latitude is null || longitude is null)
            return null;
        var point = new Coordinates(latitude.Value, longitude.Value);
        if (!point.IsOnEarth)
            names.Refuse(CurationFindings.NotAPoint($"{path}.latitude"));
        return point;
    }

    // Refused here, because a decimal holds no 1e300.
    private static decimal? Euro(InputObject price, string member, EntryNames names, string path)
    {
        if (price.Value<double>(member) is not { } euro)
            return null;
        if (euro is >= 0 and <= MostEuro && Math.Round((decimal)euro, 2) is var cents && (double)cents == euro)
            return cents;
        names.Refuse(CurationFindings.NotAPrice($"{path}.{member}"));
        return null;
    }
}
