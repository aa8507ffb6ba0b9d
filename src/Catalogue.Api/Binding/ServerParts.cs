using Catalogue.Api.Reports;
using Catalogue.Data.Changes;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Curation.Entries;
using Catalogue.Data.Freshness;
using Catalogue.Data.Imports;
using Catalogue.Data.Reports;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Binding;

/// <summary>
/// What resolvers ask beside the graphs: what reads the database, follows changes, or writes. Curation is of offers, Entries of every other
/// noun.
/// </summary>
internal sealed record ServerParts(
    CatalogueStore Store,
    OfferSearch Search,
    ChangeFeed Changes,
    OfferFollowing Following,
    OfferCuration Curation,
    EntryCuration Entries,
    OfferImport Import,
    OfferReports Reports,
    ReportPace ReportPace,
    ConfirmationLinks Links);
