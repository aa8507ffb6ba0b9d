using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class AudienceMissing
{
    public static readonly Rule Rule = new(
        "AUDIENCE_MISSING",
        FindingSeverity.Advice,
        "Er is geen onderwijsniveau en geen doelgroep: kies minstens één van beide, zodat duidelijk is voor wie het aanbod is.",
        "There is no level and no target group: choose at least one of either, so that it is clear whom the offer is for.",
        offer => offer.Content is { Levels.IsEmpty: true, TargetGroups.IsEmpty: true } ? [new("targetGroups")] : []);
}
