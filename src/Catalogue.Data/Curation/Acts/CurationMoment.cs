using Catalogue.Data.Snapshot;
using Npgsql;

namespace Catalogue.Data.Curation.Acts;

/// <summary>The one write that an act is: who does what, in which transaction, on which version, and when.</summary>
internal sealed record CurationMoment(CatalogueWrite Write, NpgsqlConnection Connection, CatalogueVersion Version, Actor Actor, OfferAct Act, CurationCall Call, DateTimeOffset Now)
{
    /// <summary>The day, in Brussels, of Now.</summary>
    public DateOnly Today => BrusselsClock.DayOf(Now);
}
