using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>Reads the parts of OfferContentInput that are objects.</summary>
internal static class OfferPartsInput
{
    public static OfferPartner Partner(InputObject partner, EntryNames names, string path) =>
        new(names.Organisation(partner.Get<string>("organisation")!, $"{path}.organisation"), partner.Dutch("role"));

    public static ServedArea Area(InputObject area, EntryNames names, string path)
    {
        var neighbourhoods = names.Many(area, "neighbourhoods", $"{path}.neighbourhoods", names.Neighbourhood);
        return new(names.Municipality(area.Get<string>("municipality")!, $"{path}.municipality"), area.Value<bool>("citywide") ?? neighbourhoods.IsEmpty, neighbourhoods);
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

    public static Registration Registration(ContentInput registration, Registration? before) => new()
    {
        IsRequired = registration.ValueOrNone("required", before?.IsRequired),
        How = registration.TranslatedOrNone("how", before?.How),
        Url = registration.TextOrNone("url", before?.Url),
        From = registration.ValueOrNone("from", before?.From),
        Deadline = registration.ValueOrNone("deadline", before?.Deadline),
        Documents = registration.Has("documents") ? [.. registration.List<string>("documents", []).Select(LocalizedText.InDutch)] : before?.Documents ?? [],
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
}
