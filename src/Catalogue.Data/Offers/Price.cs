using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// What taking part costs: euro per unit, the reduced tariff and for whom it is, and to which organisation it is paid. An offer that costs
/// nothing has Free and no price, or an amount of 0; Amount is null where only that it costs something is known.
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
