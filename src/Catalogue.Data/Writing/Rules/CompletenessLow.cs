using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class CompletenessLow
{
    private const int Enough = 60;

    public static readonly Rule Rule = new(
        "COMPLETENESS_LOW",
        FindingSeverity.Advice,
        "Het aanbod is voor {0} % volledig: vul aan wat ontbreekt ({1}), dan vinden meer mensen het.",
        "The offer is {0}% complete: add what is missing ({1}), and more people will find it.",
        offer => OfferCompleteness.Of(offer.Content) is { Percent: < Enough } state
            ? [new("", state.Percent, string.Join(", ", state.Missing))]
            : []);
}
