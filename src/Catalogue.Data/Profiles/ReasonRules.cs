using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>The rules, in the order of the reasons.</summary>
internal static class ReasonRules
{
    private static readonly ImmutableArray<ReasonRule> all =
    [
        new(ReasonDimension.Age, AgeReason.Judge, AgeReason.Words),
        new(ReasonDimension.Network, NetworkReason.Judge, NetworkReason.Words),
        new(ReasonDimension.School, SchoolReason.Judge, SchoolReason.Words),
        new(ReasonDimension.Neighbourhood, NeighbourhoodReason.Judge, NeighbourhoodReason.Words),
        new(ReasonDimension.Level, LevelReason.Judge, LevelReason.Words),
        new(ReasonDimension.TargetGroup, TargetGroupReason.Judge, TargetGroupReason.Words),
        new(ReasonDimension.Language, LanguageReason.Judge, static (_, _, _, _) => []),
        new(ReasonDimension.Interest, InterestReason.Judge, InterestReason.Words),
        new(ReasonDimension.Registration, RegistrationReason.Judge, RegistrationReason.Words),
        new(ReasonDimension.Places, PlacesReason.Judge, PlacesReason.Words),
    ];

    public static ImmutableArray<Reason> Of(Offer offer, ProfileQuestion asked)
    {
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        foreach (var rule in all)
        {
            if (rule.Judge(offer, asked) is { } judgement)
                reasons.Add(new Reason(rule, judgement, offer, asked));
        }

        return reasons.ToImmutable();
    }

    /// <summary>No when some decisive reason is no, otherwise unknown when one is unknown, otherwise yes.</summary>
    public static Verdict VerdictOf(Offer offer, ProfileQuestion asked)
    {
        var verdict = Verdict.Yes;
        foreach (var rule in all)
        {
            if (rule.Judge(offer, asked) is { IsDecisive: true } judgement)
                verdict = Verdicts.And(verdict, judgement.Verdict);
            if (verdict == Verdict.No)
                break;
        }

        return verdict;
    }
}
