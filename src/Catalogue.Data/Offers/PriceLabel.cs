using Catalogue.Data.Naming;

namespace Catalogue.Data.Offers;

/// <summary>The price of an offer in one line, such as "€ 35 per schooljaar; verlaagd tarief: € 10 (gezinnen met een UiTPAS)".</summary>
public static class PriceLabel
{
    /// <summary>
    /// In the requested language (a BCP 47 tag): Dutch, English, French or German, else Dutch. Null when the price is not known.
    /// </summary>
    public static string? Of(OfferContent content, string language)
    {
        var texts = LabelTexts.In(language);
        if (content.CostsNothing == true)
            return texts.Fill("price.free");
        if (content.Price is not { } price)
            return content.CostsNothing is null ? null : texts.Fill("price.paid");
        var full = price.Amount is { } amount ? Euro(amount, texts) : texts.Fill("price.paid");
        if (price.Amount is not null && price.Per is { } unit)
            full = texts.Fill($"per.{UpperSnake<PriceUnit>.Name(unit)}", full);
        if (price.ReducedAmount is not { } less)
            return full;
        var reduced = less == 0 ? texts.Fill("price.free") : Euro(less, texts);
        return texts.Fill(
            "price.reduced",
            full,
            price.ReducedFor?.In(language).Text is { } whom ? texts.Fill("price.reducedFor", reduced, whom) : reduced);
    }

    private static string Euro(decimal amount, LabelTexts texts) =>
        texts.Fill("price.euro", amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", texts.Culture));
}
