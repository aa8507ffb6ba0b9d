using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;

namespace Catalogue.Api.Curation;

/// <summary>Reads the parts of OfferContentInput that are objects.</summary>
internal static class OfferPartsInput
{
    public static OfferPartner Partner(ContentInput partner) => new(partner.EntryGiven("organisation", partner.Names.Organisation), partner.TranslatedOrNone("role", null));

    public static ServedArea Area(ContentInput area)
    {
        var neighbourhoods = area.Entries("neighbourhoods", [], area.Names.Neighbourhood);
        return new(area.EntryGiven("municipality", area.Names.Municipality), area.ValueOrNone<bool>("citywide", null) ?? neighbourhoods.IsEmpty, neighbourhoods);
    }

    public static Price Price(ContentInput price, Price? before) => new()
    {
        Amount = price.Euro("amount", before?.Amount),
        Per = price.ValueOrNone("per", before?.Per),
        ReducedAmount = price.Euro("reducedAmount", before?.ReducedAmount),
        ReducedFor = price.TranslatedOrNone("reducedFor", before?.ReducedFor),
        PaidTo = price.EntryOrNone("paidTo", before?.PaidTo, price.Names.Organisation),
        Note = price.TranslatedOrNone("note", before?.Note),
    };

    public static OfferPlace Place(ContentInput place) => new(
        place.Given<OfferPlaceKind>("kind"), place.TranslatedOrNone("name", null), Address(place, null), Point(place), place.TextOrNone("url", null));

    /// <summary>Of which nothing is left, it is none.</summary>
    public static Address? Address(ContentInput address, Address? before)
    {
        var over = new Address(address.TextOrNone("street", before?.Street), address.TextOrNone("postcode", before?.Postcode), address.TextOrNone("locality", before?.Locality));
        return over == new Address() ? null : over;
    }

    public static Registration Registration(ContentInput registration, Registration? before) => new()
    {
        Required = registration.ValueOrNone("required", before?.Required),
        How = registration.TranslatedOrNone("how", before?.How),
        Url = registration.TextOrNone("url", before?.Url),
        From = registration.ValueOrNone("from", before?.From),
        Deadline = registration.ValueOrNone("deadline", before?.Deadline),
        Documents = registration.Has("documents") ? [.. registration.Texts("documents", []).Select(LocalizedText.InDutch)] : before?.Documents ?? [],
    };

    /// <summary>Of which nothing is left, it is none.</summary>
    public static Contact? Contact(ContentInput contact, Contact? before)
    {
        var over = new Contact(
            contact.TextOrNone("street", before?.Street),
            contact.TextOrNone("postcode", before?.Postcode),
            contact.TextOrNone("locality", before?.Locality),
            contact.TextOrNone("phone", before?.Phone),
            contact.TextOrNone("email", before?.Email),
            contact.TextOrNone("website", before?.Website),
            contact.TranslatedOrNone("function", before?.Function));
        return over == new Contact() ? null : over;
    }

    public static Reach Reach(ContentInput reach) => new(
        reach.Given<int>("count"),
        reach.Given<ReachUnit>("unit"),
        reach.ValueOrNone<DateOnly>("from", null),
        reach.ValueOrNone<DateOnly>("until", null),
        reach.TranslatedOrNone("of", null));

    public static OfferDocument Document(ContentInput document) =>
        new(document.Given<OfferDocumentKind>("kind"), document.TranslatedGiven("title"), document.TextOrNone("url", null));

    private static Coordinates? Point(ContentInput place)
    {
        var (latitude, longitude) = (place.ValueOrNone<double>("latitude", null), place.ValueOrNone<double>("longitude", null));
        if (latitude is null != longitude is null)
            place.Refuse(latitude is null ? "latitude" : "longitude", CurationFindings.HalfOfAPoint);
        if (latitude is null || longitude is null)
            return null;
        var point = new Coordinates(latitude.Value, longitude.Value);
        if (!point.IsOnEarth)
            place.Refuse("latitude", CurationFindings.NotAPoint);
        return point;
    }
}
