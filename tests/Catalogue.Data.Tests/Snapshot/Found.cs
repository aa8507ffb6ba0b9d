using Catalogue.Data.Search;

namespace Catalogue.Data.Tests.Snapshot;

/// <summary>What a search found, made up.</summary>
internal static class Found
{
    /// <summary>On a day on which nothing is overdue, each as good as the others, or as its rank says.</summary>
    public static OfferRanking In(Data.Snapshot.Catalogue catalogue, IEnumerable<Guid> offers, Func<Guid, float>? rank = null) =>
        OfferRanking.Of(
            catalogue,
            SearchText.Read("verzonnen", "nl")!,
            DateOnly.MinValue,
            [.. offers.Select(offer => (catalogue.Slots.OrdinalOf(offer), rank?.Invoke(offer) ?? 1f)).Where(found => found.Item1 >= 0)],
            new());
}
