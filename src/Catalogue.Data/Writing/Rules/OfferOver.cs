using System.Globalization;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class OfferOver
{
    public static readonly Rule Rule = new(
        "OFFER_OVER",
        FindingSeverity.Advice,
        "Het aanbod is sinds {0} voorbij en wordt enkel nog gevonden door wie naar vroeger zoekt: verleng validUntil, of archiveer het.",
        "The offer has been over since {0}, and is found only by who looks for the past: extend validUntil, or archive it.",
        offer => offer.Content.ValidUntil is { } last && last < offer.Today
            ? [new("validUntil", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]
            : []);
}
