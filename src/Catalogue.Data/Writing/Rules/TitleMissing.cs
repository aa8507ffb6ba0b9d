using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class TitleMissing
{
    public static readonly Rule Rule = new(
        "TITLE_MISSING",
        FindingSeverity.Error,
        "Er is geen Nederlandse titel: schrijf in enkele woorden wat het aanbod is.",
        "There is no Dutch title: write in a few words what the offer is.",
        offer => string.IsNullOrWhiteSpace(offer.Content.Title.Dutch) ? [new("title.nl")] : []);
}
