using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Acts;
using Catalogue.Data.Writing.Entries;

namespace Catalogue.Data.Tests.Writing;

/// <summary>The history of one entry, of which tests ask more than the API does.</summary>
internal static class HistoryOfOne
{
    public static async Task<ImmutableArray<OfferRevision>> HistoryAsync(
        this OfferCuration curation, Guid offer, int first, int? before = null) =>
        [.. (await curation.HistoryAsync([offer], first, before, default))[offer]];

    public static async Task<ImmutableArray<EntryRevision>> HistoryAsync<T>(this EntryCuration curation, Guid entry, int first)
        where T : ReferenceEntry =>
        [.. (await curation.HistoryAsync<T>([entry], first, null, default))[entry]];
}
