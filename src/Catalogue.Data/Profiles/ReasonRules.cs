using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>The rules, in the order of the reasons; each returns null when its dimension is not in the profile or does not apply.</summary>
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

    /// <summary>No when some decisive reason is no, otherwise unknown when one is unknown, otherwise yes.</summary>
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
