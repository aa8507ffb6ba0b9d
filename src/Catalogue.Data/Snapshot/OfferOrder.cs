namespace Catalogue.Data.Snapshot;

/// <summary>
/// The order of a list of offers. Equal keys are ordered by id, and descending is ascending reversed, so that every order is total.
/// </summary>
public readonly record struct OfferOrder(OfferOrderField Field, bool Descending = false)
{
    public static OfferOrder ByTitle { get; } = new(OfferOrderField.Title);

    /// <summary>For a selection with a search.</summary>
    public static OfferOrder BestFirst { get; } = new(OfferOrderField.Relevance);

    public override string ToString() => $"{Field.ToString().ToUpperInvariant()} {(Descending ? "descending" : "ascending")}";
}

/// <summary>
/// Title in Dutch alphabetical order; the last change; the first valid date, where none comes before every date; relevance for a search,
/// best first; distance from the requested point, nearest first.
/// </summary>
public enum OfferOrderField
{
    Title,
    Updated,
    Start,
    Relevance,
    Distance,
}
