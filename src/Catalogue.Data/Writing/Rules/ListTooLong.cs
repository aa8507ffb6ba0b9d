using Catalogue.Data.Curation;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Rules;

internal static class ListTooLong
{
    private const int Most = 200;

    public static readonly Rule Rule = new(
        "LIST_TOO_LONG",
        FindingSeverity.Error,
        "{0} telt er meer dan {1}: geef ze samen één naam, of maak er meer dan één aanbod van.",
        "{0} has more than {1}: name what they are together, or make more than one offer of it.",
        offer => Lengths(offer.Content).Where(list => list.Length > Most).Select(list => new Found(list.Path, list.Path, Most)));

    // OfferChecks limits the length of a schedule.
    private static IEnumerable<(string Path, int Length)> Lengths(OfferContent content) =>
    [
        ("previousNames", content.PreviousNames.Length),
        ("partners", content.Partners.Length),
        ("funders", content.Funders.Length),
        ("themes", content.Themes.Length),
        ("targetGroups", content.TargetGroups.Length),
        ("levels", content.Levels.Length),
        ("schools", content.Schools.Length),
        ("networks", content.Networks.Length),
        ("areas", content.Areas.Length),
        .. content.Areas.Select((area, at) => ($"areas[{at}].neighbourhoods", area.Neighbourhoods.Length)),
        ("languages", content.Languages.Length),
        ("places", content.Places.Length),
        ("registration.documents", content.Registration?.Documents.Length ?? 0),
        ("reach", content.Reach.Length),
        ("documents", content.Documents.Length),
        ("provenance.sources", content.Provenance.Sources.Length),
        ("provenance.assumed", content.Provenance.Assumed.Length),
    ];
}
