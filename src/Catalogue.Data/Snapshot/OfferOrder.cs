namespace Catalogue.Data.Snapshot;

/// <summary>
/// How a list of offers is sorted. Equal keys are told apart by id, and descending is ascending read backwards, so every order
/// is total.
/// </summary>
public readonly record struct OfferOrder(OfferOrderField Field, bool Descending = false)
{
    public static OfferOrder ByTitle { get; } = new(OfferOrderField.Title);

    /// <summary>Of a selection that a search narrows.</summary>
    public static OfferOrder BestFirst { get; } = new(OfferOrderField.Relevance);

    public override string ToString() => $"{Field.ToString().ToUpperInvariant()} {(Descending ? "descending" : "ascending")}";
}

/// <summary>
/// Title in the Dutch alphabet; the last change; the first valid day, where an offer without one has always been and comes before every
/// date; how well it fits a search, the best first; how far it is from the point that is asked, the nearest first.
/// </summary>
public enum OfferOrderField
{
    Title,
    Updated,
    Start,
    Relevance,
    Distance,
}
