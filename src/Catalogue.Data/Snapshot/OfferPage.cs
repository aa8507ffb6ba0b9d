using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// A page of offers, in order. TotalCount is that of the whole list, ignoring cursors; HasNextPage and HasPreviousPage tell whether there
/// are offers after and before this page. Cursors are computed on access.
/// </summary>
public sealed record OfferPage(
    ImmutableArray<Offer> Offers, OfferOrder Order, int TotalCount, bool HasNextPage, bool HasPreviousPage, Func<Offer, string> CursorOf)
{
    /// <summary>Null on an empty page.</summary>
    public string? StartCursor => Offers.IsEmpty ? null : Cursor(0);

    /// <summary>Null on an empty page.</summary>
    public string? EndCursor => Offers.IsEmpty ? null : Cursor(Offers.Length - 1);

    /// <summary>The cursor of the offer at an index of this page.</summary>
    public string Cursor(int row) => Cursor(Offers[row]);

    /// <summary>The cursor that an offer has in this page's order.</summary>
    public string Cursor(Offer offer) => CursorOf(offer);
}
