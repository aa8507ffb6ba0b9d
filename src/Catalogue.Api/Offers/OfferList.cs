using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Offers;

/// <summary>
/// A page of offers with all that the filter lets through, of which it is a page, with what a search found and the point it is near.
/// </summary>
internal sealed record OfferList(OfferSelection Selection, OfferPage Page, OfferRanking? Search, Near? Near)
    : EntryPage<Offer>(Page.Offers, Page.TotalCount, Page.HasNextPage, Page.HasPreviousPage, Page.Cursor);
