using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Curation.Acts;

/// <summary>The day by which someone is to say again that an offer holds: once a school year, on its first day.</summary>
internal static class NextCheck
{
    public static DateOnly After(DateOnly today) => SchoolYear.Of(today).First.AddYears(1);
}
