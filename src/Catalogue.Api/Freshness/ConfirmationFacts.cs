using Catalogue.Api.Pages;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schedules;

namespace Catalogue.Api.Freshness;

/// <summary>The facts about an offer, for the person who has to confirm it.</summary>
internal static class ConfirmationFacts
{
    /// <summary>Each with the key of its label; facts that are not known are left out.</summary>
    public static IEnumerable<(string Label, string Text)> Of(Offer offer, Graph catalogue, DateOnly today, PageTexts texts)
    {
        var (content, language) = (offer.Content, texts.Language);
        (string Label, string? Text)[] facts =
        [
            ("organisation", catalogue.FindOrganisation(content.Organisation)?.Name),
            ("summary", content.Summary?.In(language).Text),
            ("description", content.Description?.In(language).Text),
            ("age", content.AgeApplies && (content.MinAgeMonths ?? content.MaxAgeMonths) is not null
                ? AgeLabel.Of(content.MinAgeMonths, content.MaxAgeMonths, language) : null),
            ("when", content.Schedule is { } schedule ? ScheduleSummary.Of(schedule, language, today) : null),
            ("validity", Validity(content, texts)),
            ("price", PriceLabel.Of(content, language)),
            ("contact", content.Contact is { } contact ? Contact(contact, language) : null),
        ];
        return facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Text)).Select(fact => (fact.Label, fact.Text!));
    }

    private static string? Validity(OfferContent content, PageTexts texts)
    {
        string[] parts =
        [
            .. content.ValidFrom is { } from ? [texts.Fill("from", texts.Day(from))] : Array.Empty<string>(),
            .. content.ValidUntil is { } until ? [texts.Fill("until", texts.Day(until))] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? null : string.Join(' ', parts);
    }

    private static string Contact(Contact contact, string language) => string.Join(", ", new[]
    {
        contact.Function?.In(language).Text, contact.Street, $"{contact.Postcode} {contact.Locality}"
            .Trim(), contact.Phone, contact.Email, contact.Website,
    }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
