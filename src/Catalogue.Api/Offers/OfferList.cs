using Catalogue.Api.Binding;
using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Offers;

/// <summary>A page of offers with the whole selection that it is a page of, the search's result, and the point for distances.</summary>
internal sealed record OfferList(OfferSelection Selection, OfferPage Page, OfferRanking? Search, Near? Near)
    : EntryPage<Offer>(Page.Offers, Page.TotalCount, Page.HasNextPage, Page.HasPreviousPage, Page.Cursor);
