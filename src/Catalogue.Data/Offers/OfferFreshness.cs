namespace Catalogue.Data.Offers;

/// <summary>
/// Whether someone has recently confirmed that an offer still holds. Its validity is a separate matter: that depends on its own dates.
/// </summary>
public enum OfferFreshness
{
    Confirmed,

    /// <summary>The date of the next confirmation is at most a month away.</summary>
    Due,

    /// <summary>That date has passed. Such an offer ranks lower, and carries a notice.</summary>
    Overdue,
}
