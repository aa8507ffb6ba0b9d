using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class SummaryMissing
{
    public static readonly Rule Rule = new(
        "SUMMARY_MISSING",
        FindingSeverity.Error,
        "Er is geen samenvatting: schrijf in een of twee zinnen voor wie het aanbod is en wat het inhoudt. Zonder "
        + "samenvatting kun je het niet publiceren.",
        "There is no summary: write in a sentence or two whom the offer is for and what it does. Without it the offer cannot be published.",
        offer => string.IsNullOrWhiteSpace(offer.Content.Summary?.Dutch) ? [new("summary.nl")] : [])
    {
        IsForPublishing = true,
    };
}
