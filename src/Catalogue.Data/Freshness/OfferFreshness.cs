namespace Catalogue.Data.Freshness;

/// <summary>
/// Whether somebody has said of late that an offer still holds. That is not whether it is valid, which its own days tell.
/// </summary>
public enum OfferFreshness
{
    Confirmed,

    /// <summary>The day by which somebody is to say it again is at most a month away.</summary>
    Due,

    /// <summary>That day is past. Such an offer ranks lower, and carries a notice.</summary>
    Overdue,
}
