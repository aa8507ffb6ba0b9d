using System.Globalization;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>Yes where the ages overlap, as the filter has it. An offer without an age is for nobody of a certain age.</summary>
internal static class AgeReason
{
    public static Reason? Of(Offer offer, ProfileQuestion asked)
    {
        if (asked.Profile.Age is not { } age)
            return null;
        var content = offer.Content;
        if (!content.AgeApplies)
            return new Reason(ReasonDimension.Age, Verdict.No) { Says = "age.none" };
        var (min, max) = (content.MinAgeMonths ?? 0, content.MaxAgeMonths ?? int.MaxValue);
        var fits = min <= max && min <= age.Hi && max >= age.Lo;
        return new Reason(ReasonDimension.Age, Verdicts.Of(fits)) { Says = fits ? "age.yes" : "age.no", Words = language => [Ages(content, language)] };
    }

    private static string Ages(OfferContent content, string language) => (content.MinAgeMonths, content.MaxAgeMonths) switch
    {
        ({ } min, { } max) => Write("ages.between", language, First(min, language), Last(max, language)),
        ({ } min, null) => Write("ages.from", language, First(min, language)),
        (null, { } max) => Write("ages.until", language, Last(max, language)),
        _ => ReasonSentence.Write("ages.all", language, null),
    };

    private static string First(int months, string language) => Age(months, months % 6 == 0 && months >= 24 ? months / 12m : null, language);

    // The last month of an age in years is that before the next birthday.
    private static string Last(int months, string language) => Age(months, months % 12 == 11 ? months / 12 : null, language);

    private static string Age(int months, decimal? years, string language) => years is { } whole
        ? Write("ages.years", language, whole.ToString("0.#", CultureInfo.GetCultureInfo(language)))
        : Write("ages.months", language, months);

    private static string Write(string name, string language, params object[] words) => ReasonSentence.Write(name, language, _ => words);
}
