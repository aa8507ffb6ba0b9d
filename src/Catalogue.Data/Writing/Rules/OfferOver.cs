using System.Globalization;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class OfferOver
{
    public static readonly Rule Rule = new(
        "OFFER_OVER",
        FindingSeverity.Advice,
        "Het aanbod is sinds {0} voorbij, en alleen wie naar vroeger aanbod zoekt, vindt het nog: verleng validUntil, of archiveer het.",
        "The offer has been over since {0}, and only those who look for the past find it: extend validUntil, or archive it.",
        offer => offer.Content.ValidUntil is { } last && last < offer.Today
            ? [new("validUntil", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]
            : []);
}
