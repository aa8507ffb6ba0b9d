using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Fields;

/// <summary>The fields of an address and of a point.</summary>
public static class PlaceFields
{
    public static FieldSet<Address> Address { get; } = new("An address", () => new(), isNoneWhenBlank: true)
    {
        { address => address.Street, WordOrNone },
        { address => address.Postcode, WordOrNone },
        { address => address.Locality, WordOrNone },
    };

    public static FieldSet<Coordinates> Point { get; } = new(
        "A point", () => new(0, 0), point => point.IsOnEarth ? null : new("", "lies beyond 90 degrees north or south, or 180 east or west"))
    {
        { point => point.Latitude, Degrees },
        { point => point.Longitude, Degrees },
    };
}
