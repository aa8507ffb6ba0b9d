using System.Collections.Immutable;
using Catalogue.Data.Freshness;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>
/// An offer held against a profile. Interests counts those of the profile that it meets; IsOverdue: nobody has said of late that it still
/// holds.
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
        IsOverdue = offer.FreshnessOn(asked.Today) == OfferFreshness.Overdue;
    }

    public Offer Offer { get; }

    public Verdict Verdict { get; }

    public int Interests { get; }

    public bool IsOverdue { get; }

    /// <summary>Told when asked for: of most matches nobody asks.</summary>
    public ImmutableArray<Reason> Reasons => ReasonRules.Of(Offer, asked);
}
