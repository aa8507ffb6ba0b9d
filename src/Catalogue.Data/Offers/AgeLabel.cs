namespace Catalogue.Data.Offers;

/// <summary>
/// A range of ages as words with exactly the meaning of its months. A bound is in years when that is equivalent: 36 months are three years,
/// up to and including 155 months is up to and including twelve years. Otherwise it is in months, and from three years on in years and
/// months. Both bounds are in months or years and months when years alone would make the range seem to end before it begins.
/// </summary>
public static class AgeLabel
{
    private const int Year = 12;
    private const int Half = 6;

    // Below this age, people count in months.
    private const int LeastMixed = 3 * Year;
    private const int LeastHalf = 30;

    /// <summary>
    /// In the requested language (a BCP 47 tag): Dutch, English, French or German, else Dutch. Bounds are inclusive, in months; null is
    /// open.
    /// </summary>
    public static string Of(int? min, int? max, string language)
    {
        var texts = LabelTexts.In(language);
        return (min, max) switch
        {
            (null, null) => texts.Fill("ages.all"),
            (0, null) => texts.Fill("ages.birth"),
            ({ } first, null) => texts.Fill("ages.from", First(first).After(texts)),
            (null, { } last) => texts.Fill("ages.until", Last(last).After(texts)),
            ({ } first, { } last) => Between(first, last, texts),
        };
    }

    private static string Between(int first, int last, LabelTexts texts)
    {
        if (first == last)
            return texts.Fill("ages.one", Exact(first).Alone(texts));
        if (first > 0 && first % Year == 0 && last == first + Year - 1)
            return texts.Fill("ages.one", First(first).Alone(texts));
        var (from, until) = (First(first), Last(last));
        if (first > last || until.Years is null)
            (from, until) = (new(null, first), new(null, last));
        else if (until.Months is null && first > until.Years * Year)
            (from, until) = (Exact(first), Exact(last));
        return texts.Fill("ages.between", from.HasUnitOf(until) ? from.Number(texts) : from.After(texts), until.After(texts));
    }

    private static Age First(int months) =>
        months % Year == 0 || (months % Half == 0 && months >= LeastHalf) ? new((decimal)months / Year, null) : Exact(months);

    // A year lasts until the next birthday.
    private static Age Last(int months) => months % Year == Year - 1 && months > Year ? new(months / Year, null) : Exact(months);

    private static Age Exact(int months) =>
        months < LeastMixed || months % Year == 0 ? new(null, months) : new(months / Year, months % Year);

    private readonly record struct Age(decimal? Years, int? Months)
    {
        public bool HasUnitOf(Age other) => (Years is null && other.Years is null) || (Months is null && other.Months is null);

        /// <summary>On its own, and after a word such as "from".</summary>
        public string Alone(LabelTexts texts) => Written(texts, "");

        public string After(LabelTexts texts) => Written(texts, ".after");

        public string Number(LabelTexts texts) => (Years ?? Months!.Value).ToString("0.#", texts.Culture);

        private string Written(LabelTexts texts, string form) => (Years, Months) switch
        {
            ({ } years, null) => Unit(years, "year", texts, form),
            (null, { } months) => Unit(months, "month", texts, form),
            _ => texts.Fill("ages.and", Unit(Years!.Value, "year", texts, form), Unit(Months!.Value, "month", texts, form)),
        };

        private static string Unit(decimal number, string unit, LabelTexts texts, string form) =>
            texts.Fill(number == 1 ? unit : $"{unit}s{form}", number.ToString("0.#", texts.Culture));
    }
}
