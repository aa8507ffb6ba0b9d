using System.Text.Json.Serialization;

namespace Catalogue.Data.Fields;

/// <summary>A point on the earth (WGS 84): degrees north, from -90 to 90, and east, from -180 to 180.</summary>
public sealed record Coordinates(double Latitude, double Longitude)
{
    private const double EarthRadius = 6_371_008.8; // metres, the mean earth radius of the IUGG

    [JsonIgnore]
    public bool IsOnEarth => Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180;

    /// <summary>The distance along the surface, in metres, by the haversine formula: accurate to half a percent.</summary>
    public double DistanceTo(Coordinates other)
    {
        var (here, there) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var rise = Math.Sin((there - here) / 2);
        var run = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var half = (rise * rise) + (Math.Cos(here) * Math.Cos(there) * run * run);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, half)));
    }
}

/// <summary>A public place: a school, a library, a community centre; never a person's home.</summary>
public sealed record Address(string? Street = null, string? Postcode = null, string? Locality = null);
