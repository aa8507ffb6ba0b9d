using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// The price of taking part: euros per unit, the reduced price and who gets it, and the organisation it is paid to. A free offer has Free
/// and no price, or an amount of 0; Amount is null when it is only known that the offer is not free.
/// </summary>
public sealed record Price
{
    public decimal? Amount { get; init; }

    public PriceUnit? Per { get; init; }

    public decimal? ReducedAmount { get; init; }

    public LocalizedText? ReducedFor { get; init; }

    public Guid? PaidTo { get; init; }

    public LocalizedText? Note { get; init; }
}

public enum PriceUnit
{
    Once,
    PerSession,
    PerMonth,
    PerSchoolYear,
}
