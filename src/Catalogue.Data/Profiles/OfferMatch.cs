using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

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
        IsOverdue = offer.FreshnessOn(asked.Today) == OfferFreshness.Overdue;
    }

    public Offer Offer { get; }

    public Verdict Verdict { get; }

    public int Interests { get; }

    public bool IsOverdue { get; }

    /// <summary>Computed on access: most callers do not read it.</summary>
    public ImmutableArray<Reason> Reasons => ReasonRules.Of(Offer, asked);
}
