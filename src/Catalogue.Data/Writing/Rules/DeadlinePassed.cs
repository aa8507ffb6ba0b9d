using System.Globalization;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

/// <summary>An offer that continues although its registration deadline has passed.</summary>
internal static class DeadlinePassed
{
    public static readonly Rule Rule = new(
        "DEADLINE_PASSED",
        FindingSeverity.Advice,
        "Inschrijven kon tot en met {0}, maar het aanbod loopt nog: vul de volgende datum in, of laat ze weg.",
        "Registration closed on {0}, yet the offer goes on: write the next date, or leave it out.",
        offer => offer.Content.Registration?.Deadline is { } deadline && deadline < offer.Today && !(offer.Content.ValidUntil < offer.Today)
            ? [new("registration.deadline", deadline.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]
            : []);
}
