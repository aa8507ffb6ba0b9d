using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schedules;

namespace Catalogue.Api.Freshness;

/// <summary>What is said of an offer, as a person reads it who is to say whether it holds.</summary>
internal static class ConfirmationFacts
{
    private const int MonthsOfYear = 12;

    /// <summary>Each with the key of its label, those that are not told left out.</summary>
    public static IEnumerable<(string Label, string Text)> Of(Offer offer, Graph catalogue, DateOnly today, ConfirmationTexts texts)
    {
        var (content, language) = (offer.Content, texts.Language);
        (string Label, string? Text)[] facts =
        [
            ("organisation", catalogue.FindOrganisation(content.Organisation)?.Name),
            ("summary", content.Summary?.In(language).Text),
            ("description", content.Description?.In(language).Text),
            ("age", Age(content, texts)),
            ("schedule", content.Schedule is { } schedule ? ScheduleSummary.Of(schedule, language, today) : null),
            ("validity", Validity(content, texts)),
            ("price", content.Free == true ? texts["free"] : content.Price?.Amount is { } euro ? euro.ToString("C", texts.Culture) : null),
            ("contact", content.Contact is { } contact ? Contact(contact, language) : null),
        ];
        return facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Text)).Select(fact => (fact.Label, fact.Text!));
    }

    private static string? Age(OfferContent content, ConfirmationTexts texts) => !content.AgeApplies ? null : (content.MinAgeMonths, content.MaxAgeMonths) switch
    {
        (null, null) => null,
        ({ } youngest, null) => texts.Fill("ageFrom", Months(youngest, texts)),
        (null, { } oldest) => texts.Fill("ageUntil", Oldest(oldest, texts)),
        ({ } youngest, { } oldest) => texts.Fill("ageBetween", Months(youngest, texts), Oldest(oldest, texts)),
    };

    private static string Months(int months, ConfirmationTexts texts) => months % MonthsOfYear == 0 && months > 0 ? texts.Fill("years", months / MonthsOfYear) : texts.Fill("months", months);

    // 155 months is to the last day before thirteen: twelve years, as people say it.
    private static string Oldest(int months, ConfirmationTexts texts) => (months + 1) % MonthsOfYear == 0 ? texts.Fill("years", months / MonthsOfYear) : Months(months, texts);

    private static string? Validity(OfferContent content, ConfirmationTexts texts)
    {
        string[] parts =
        [
            .. content.ValidFrom is { } from ? [texts.Fill("from", Day(from, texts))] : Array.Empty<string>(),
            .. content.ValidUntil is { } until ? [texts.Fill("until", Day(until, texts))] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? null : string.Join(' ', parts);
    }

    private static string Day(DateOnly day, ConfirmationTexts texts) => day.ToString("d MMMM yyyy", texts.Culture);

    private static string Contact(Contact contact, string language) => string.Join(", ", new[]
    {
        contact.Function?.In(language).Text, contact.Street, $"{contact.Postcode} {contact.Locality}".Trim(), contact.Phone, contact.Email, contact.Website,
    }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
