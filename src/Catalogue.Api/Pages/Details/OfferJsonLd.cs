using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Catalogue.Api.Pages.Details;

/// <summary>
/// An offer as JSON-LD by schema.org: an Event with its next times where some are known, else a Service. The text may stand in a script
/// element: every sign that means something in HTML is escaped.
/// </summary>
internal static class OfferJsonLd
{
    private const int MonthsInYear = 12;

    public static string Of(OfferView view, string origin)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            if (view.Offer.Occurrences.IsEmpty)
                WriteService(json, view, origin);
            else
                WriteEvent(json, view, origin);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void WriteService(Utf8JsonWriter json, OfferView view, string origin)
    {
        json.WriteString("@type", "Service");
        WriteCommon(json, view, origin);
        WriteOrganisation(json, "provider", view, origin);
        if (view.Offer.Areas.Length > 0)
        {
            json.WriteStartArray("areaServed");
            foreach (var area in view.Offer.Areas)
                WriteNamed(json, "AdministrativeArea", area.Municipality.Name);
            json.WriteEndArray();
        }

        WriteAudience(json, view);
        WriteOffer(json, view);
    }

    private static void WriteEvent(Utf8JsonWriter json, OfferView view, string origin)
    {
        var (offer, first) = (view.Offer, view.Offer.Occurrences[0]);
        json.WriteString("@type", "Event");
        WriteCommon(json, view, origin);
        WriteOrganisation(json, "organizer", view, origin);
        json.WriteString("startDate", Moment(first.Start));
        json.WriteString("endDate", Moment(first.End));
        json.WriteString("eventStatus", "https://schema.org/EventScheduled");
        if (!offer.Languages.IsEmpty)
            json.WriteString("inLanguage", offer.Languages[0]);
        if (offer.Free is { } free)
            json.WriteBoolean("isAccessibleForFree", free);
        WriteLocation(json, view, origin);
        WriteAudience(json, view);
        WriteOffer(json, view);
        json.WriteStartArray("subEvent");
        foreach (var time in offer.Occurrences)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Event");
            json.WriteString("name", offer.Title);
            json.WriteString("startDate", Moment(time.Start));
            json.WriteString("endDate", Moment(time.End));
            WriteLocation(json, view, origin);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCommon(Utf8JsonWriter json, OfferView view, string origin)
    {
        json.WriteString("@id", origin + view.Addresses.Of(PageKind.Offer, view.Offer.Slug));
        json.WriteString("url", origin + view.Addresses.Of(PageKind.Offer, view.Offer.Slug));
        json.WriteString("name", view.Offer.Title);
        if ((view.Offer.Summary ?? view.Offer.Description) is { } description)
            json.WriteString("description", description);
    }

    private static void WriteOrganisation(Utf8JsonWriter json, string member, OfferView view, string origin)
    {
        var organisation = view.Offer.Organisation;
        json.WriteStartObject(member);
        json.WriteString("@type", "Organization");
        json.WriteString("name", organisation.Name);
        json.WriteString("url", origin + view.Addresses.Of(PageKind.Organisation, organisation.Slug));
        if (view.Offer.Contact is { } contact)
        {
            if (contact.Phone is { } phone)
                json.WriteString("telephone", phone);
            if (contact.Email is { } email)
                json.WriteString("email", email);
        }

        json.WriteEndObject();
    }

    // An Event needs a location: the first that is known, else what it serves.
    private static void WriteLocation(Utf8JsonWriter json, OfferView view, string origin)
    {
        var offer = view.Offer;
        if (offer.Places.FirstOrDefault(place => place.Kind == "ONLINE") is { } online)
        {
            json.WriteStartObject("location");
            json.WriteString("@type", "VirtualLocation");
            json.WriteString("url", PageLinks.Web(online.Url) ?? origin + view.Addresses.Of(PageKind.Offer, offer.Slug));
            json.WriteEndObject();
            return;
        }

        var place = offer.Places.FirstOrDefault(place => place.Address is not null || place.Name is not null);
        var school = offer.Schools.FirstOrDefault();
        json.WriteStartObject("location");
        json.WriteString("@type", "Place");
        json.WriteString("name", place?.Name ?? school?.Name ?? offer.Areas.FirstOrDefault()?.Municipality.Name ?? offer.Organisation.Name);
        WriteAddress(
            json, place?.Address ?? school?.Address ?? new Postal(null, null, offer.Areas.FirstOrDefault()?.Municipality.Name));
        if ((place is null ? school?.Coordinates : place.Coordinates) is { } point)
        {
            json.WriteStartObject("geo");
            json.WriteString("@type", "GeoCoordinates");
            json.WriteNumber("latitude", point.Latitude);
            json.WriteNumber("longitude", point.Longitude);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter json, Postal address)
    {
        json.WriteStartObject("address");
        json.WriteString("@type", "PostalAddress");
        json.WriteString("addressCountry", "BE");
        if (address.Street is { } street)
            json.WriteString("streetAddress", street);
        if (address.Postcode is { } postcode)
            json.WriteString("postalCode", postcode);
        if (address.Locality is { } locality)
            json.WriteString("addressLocality", locality);
        json.WriteEndObject();
    }

    private static void WriteAudience(Utf8JsonWriter json, OfferView view)
    {
        var offer = view.Offer;
        if (offer.TargetGroupLabels.IsEmpty && (offer.MinAgeMonths ?? offer.MaxAgeMonths) is null)
            return;
        json.WriteStartObject("audience");
        json.WriteString("@type", "PeopleAudience");
        if (!offer.TargetGroupLabels.IsEmpty)
            json.WriteString("audienceType", string.Join(", ", offer.TargetGroupLabels));
        if (offer.MinAgeMonths is { } youngest)
            json.WriteNumber("suggestedMinAge", Years(youngest));
        if (offer.MaxAgeMonths is { } oldest)
            json.WriteNumber("suggestedMaxAge", Years(oldest));
        json.WriteEndObject();
    }

    private static void WriteOffer(Utf8JsonWriter json, OfferView view)
    {
        if ((view.Offer.Price?.Amount ?? (view.Offer.Free == true ? 0 : null)) is not { } amount)
            return;
        json.WriteStartObject("offers");
        json.WriteString("@type", "Offer");
        json.WriteNumber("price", amount);
        json.WriteString("priceCurrency", "EUR");
        json.WriteString("availability", $"https://schema.org/{(view.Offer.PlacesLeft == 0 ? "SoldOut" : "InStock")}");
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static decimal Years(int months) => Math.Floor((decimal)months * 10 / MonthsInYear) / 10;

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
