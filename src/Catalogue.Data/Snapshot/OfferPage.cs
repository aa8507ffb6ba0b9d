using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// A page of offers, in order. TotalCount is of the whole list, before any cursor; HasNextPage and HasPreviousPage tell whether
/// the list goes on behind and before this page. Cursors are made when asked for.
/// </summary>
public sealed record OfferPage(
    ImmutableArray<Offer> Offers, OfferOrder Order, int TotalCount, bool HasNextPage, bool HasPreviousPage, Func<Offer, string> CursorOf)
{
    /// <summary>Null on an empty page.</summary>
    public string? StartCursor => Offers.IsEmpty ? null : Cursor(0);

    /// <summary>Null on an empty page.</summary>
    public string? EndCursor => Offers.IsEmpty ? null : Cursor(Offers.Length - 1);

    /// <summary>The cursor of the offer at a row of this page.</summary>
    public string Cursor(int row) => Cursor(Offers[row]);

    /// <summary>The cursor that an offer has in this page's order.</summary>
    public string Cursor(Offer offer) => CursorOf(offer);
}
