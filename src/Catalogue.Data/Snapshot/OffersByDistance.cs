using Catalogue.Data.Fields;
using Catalogue.Data.Filters;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Snapshot;

/// <summary>The offers near a point, nearest first: sorted for each query, like a search's result.</summary>
internal static class OffersByDistance
{
    private const double Millimetres = 1000;

    /// <summary>Every member is near the point. Cursors stay valid for the same point with another radius.</summary>
    public static OfferSequence Of(Catalogue catalogue, Near near, OfferSet members)
    {
        var places = members.Members().Select(
            ordinal => (ordinal, (uint)Math.Round(OfferDistance.Of(catalogue.Slots[ordinal], near.Point, catalogue)!.Value * Millimetres)))
            .ToList();
        return new OfferSequence(catalogue.Slots, new RankedOffers(catalogue.Slots, Hash(near.Point), places));
    }

    // The same in every process, so that a cursor works on every server.
    private static uint Hash(Coordinates point)
    {
        var (north, east) = (BitConverter.DoubleToUInt64Bits(point.Latitude), BitConverter.DoubleToUInt64Bits(point.Longitude));
        var mixed = (north ^ (north >> 29)) * 0xBF58476D1CE4E5B9 + (east ^ (east >> 31)) * 0x94D049BB133111EB;
        return (uint)(mixed >> 32);
    }
}
