using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>
/// The rules, in the order in which reasons are told; each gives none where its dimension is not asked or does not apply.
/// </summary>
internal static class ReasonRules
{
    private static readonly ImmutableArray<Func<Offer, ProfileQuestion, Reason?>> all =
    [
        AgeReason.Of,
        NetworkReason.Of,
        SchoolReason.Of,
        NeighbourhoodReason.Of,
        LevelReason.Of,
        LanguageReason.Of,
        InterestReason.Of,
        RegistrationReason.Of,
        PlacesReason.Of,
    ];

    public static ImmutableArray<Reason> Of(Offer offer, ProfileQuestion asked) =>
        [.. all.Select(rule => rule(offer, asked)).OfType<Reason>()];

    /// <summary>No when a decisive reason says no, else unknown when one does not know, else yes.</summary>
    public static Verdict VerdictOf(Offer offer, ProfileQuestion asked)
    {
        var verdict = Verdict.Yes;
        foreach (var rule in all)
        {
            if (rule(offer, asked) is { IsDecisive: true } reason)
                verdict = Verdicts.And(verdict, reason.Verdict);
            if (verdict == Verdict.No)
                break;
        }

        return verdict;
    }
}
