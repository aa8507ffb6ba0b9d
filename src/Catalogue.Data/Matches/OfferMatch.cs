using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Profiles;

namespace Catalogue.Data.Matches;

/// <summary>
/// An offer compared with a profile. Interests counts the profile's interests that it meets; IsOverdue means that nobody has confirmed it
/// recently.
/// </summary>
public sealed record OfferMatch
{
    private readonly ProfileQuestion asked;

    internal OfferMatch(Offer offer, ProfileQuestion asked)
    {
        this.asked = asked;
        Offer = offer;
        Verdict = ReasonRules.VerdictOf(offer, asked);
        Interests = InterestReason.Met(offer, asked);
        IsOverdue = IsOverdueFor(offer, asked);
    }

    public Offer Offer { get; }

    public Verdict Verdict { get; }

    public int Interests { get; }

    public bool IsOverdue { get; }

    /// <summary>Computed on access: most callers do not read it.</summary>
    public ImmutableArray<Reason> Reasons => ReasonRules.Of(Offer, asked);

    /// <summary>The number of groups in which the matches of a profile are sorted.</summary>
    internal static int Groups(ProfileQuestion asked) => Enum.GetValues<Verdict>().Length * (asked.Interests.Length + 1) * 2;

    /// <summary>The group of a match: by verdict, then by interests met, then whether it is overdue.</summary>
    internal static int GroupOf(Offer offer, Verdict verdict, ProfileQuestion asked) =>
        (((((int)verdict * (asked.Interests.Length + 1)) + asked.Interests.Length) - InterestReason.Met(offer, asked)) * 2)
        + (IsOverdueFor(offer, asked) ? 1 : 0);

    private static bool IsOverdueFor(Offer offer, ProfileQuestion asked) => offer.FreshnessOn(asked.Today) == OfferFreshness.Overdue;
}
