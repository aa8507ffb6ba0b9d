using Catalogue.Data.Fields;
using Catalogue.Data.Time;

namespace Catalogue.Data.Filters;

/// <summary>
/// A circle around a point: everything at most a number of metres away. An invalid point or a distance outside 1 to 200,000 throws
/// FilterException at the path of the fault ("near.latitude").
/// </summary>
public sealed record Near
{
    public const int MostMetres = 200_000;

    // Slightly less than the length of a degree of latitude anywhere, so that nothing within reach is excluded.
    private const double MetresOfDegree = 111_195;

    public Near(Coordinates point, int metres)
    {
        if (point.Latitude is not (>= -90 and <= 90))
            throw FilterException.Input("near.latitude", "A latitude lies between -90 (the south pole) and 90 degrees north.");
        if (point.Longitude is not (>= -180 and <= 180))
            throw FilterException.Input("near.longitude", "A longitude lies between -180 and 180 degrees east.");
        if (metres is < 1 or > MostMetres)
            throw FilterException.Input("near.metres", $"A distance in metres lies between 1 and {MostMetres}.");
        Point = point;
        Metres = metres;
    }

    public Coordinates Point { get; }

    public int Metres { get; }

    internal bool Reaches(Coordinates other) =>
        Math.Abs(other.Latitude - Point.Latitude) * MetresOfDegree <= Metres && Point.DistanceTo(other) <= Metres;
}
