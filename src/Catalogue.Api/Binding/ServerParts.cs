using Catalogue.Api.Http.Work;
using Catalogue.Api.Reports;
using Catalogue.Data.Changes;
using Catalogue.Data.Files;
using Catalogue.Data.Freshness;
using Catalogue.Data.Reports;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Writing.Acts;
using Catalogue.Data.Writing.Entries;

namespace Catalogue.Api.Binding;

/// <summary>
/// The services that resolvers use besides the graphs: for reading the database, following changes, and writing. Curation writes offers,
/// Entries every other noun.
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
    ReportRateLimiter ReportRateLimiter,
    ConfirmationLinks Links,
    DatabaseTurns Turns);
