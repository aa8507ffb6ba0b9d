using Catalogue.Data.Neighbourhoods;

namespace Catalogue.Data.Snapshot;

/// <summary>The offers near a point, the nearest first: ranked for each question anew, as what a search finds is.</summary>
internal static class OffersByDistance
{
    private const double Millimetres = 1000;

    /// <summary>Every member lies near the point. Cursors of the same point are good in a wider or narrower circle too.</summary>
    public static OfferSequence Of(Catalogue catalogue, Near near, OfferSet members)
    {
        var places = members.Members().Select(
            ordinal => (ordinal, (uint)Math.Round(OfferDistance.Of(catalogue.Slots[ordinal], near.Point, catalogue)!.Value * Millimetres)));
        return new OfferSequence(catalogue.Slots, new RankedOffers(catalogue.Slots, Hash(near.Point), places));
    }

    // The same in every process, so that a cursor is good at every server.
    private static uint Hash(Coordinates point)
    {
        var (north, east) = (BitConverter.DoubleToUInt64Bits(point.Latitude), BitConverter.DoubleToUInt64Bits(point.Longitude));
        var mixed = (north ^ (north >> 29)) * 0xBF58476D1CE4E5B9 + (east ^ (east >> 31)) * 0x94D049BB133111EB;
        return (uint)(mixed >> 32);
    }
}
