using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using static Catalogue.Data.Seed.SeedFields;

namespace Catalogue.Data.Seed;

/// <summary>Addresses, points and contacts.</summary>
internal static class SeedPlaces
{
    public static Coordinates? Coordinates(SeedEntry entry) => entry.Object("coordinates", Point);

    public static Address Address(SeedEntry entry) => new(entry.Optional("street", AsText), entry.Optional("postcode", AsText), entry.Optional("locality", AsText));

    public static Contact Contact(SeedEntry entry) => Contact(entry, AsText);

    /// <summary>Of an offer the rules of offers look at the website.</summary>
    public static Contact Contact(SeedEntry entry, SeedConversion<string> website) => new(
        entry.Optional("street", AsText), entry.Optional("postcode", AsText), entry.Optional("locality", AsText),
        entry.Optional("phone", AsText), entry.Optional("email", AsText), entry.Optional("website", website), entry.Optional("function", AsLocalized));

    public static OfferPlace Place(SeedEntry entry) => new(
        entry.Name<OfferPlaceKind>("kind"), entry.Optional("name", AsLocalized), entry.Object("address", Address), Coordinates(entry), entry.Optional("url", AsText));

    private static Coordinates Point(SeedEntry entry)
    {
        var point = new Coordinates(entry.Required("latitude", AsDegrees) ?? 0, entry.Required("longitude", AsDegrees) ?? 0);
        if (!point.IsOnEarth)
            entry.Fault("", "lies beyond 90 degrees north or south, or 180 east or west");
        return point;
    }
}
