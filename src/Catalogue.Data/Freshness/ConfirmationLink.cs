namespace Catalogue.Data.Freshness;

/// <summary>
/// A link that was made for whoever gives an offer, and what they answered: nothing yet while UsedAt is null. MadeBy is a subject; the
/// secret is not kept, SecretHash is its SHA-256.
/// </summary>
public sealed record ConfirmationLink
{
    public required Guid Id { get; init; }

    public required byte[] SecretHash { get; init; }

    public required Guid Offer { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public LinkAnswer? Answer { get; init; }
}

public enum LinkAnswer
{
    /// <summary>Klopt nog.</summary>
    Holds,
    Changed,
}

/// <summary>
/// Whether a link can be used, and why not: it is none of ours (or was altered), it was used, its time is over, or the public does not see
/// the offer any more.
/// </summary>
public enum LinkState
{
    Usable,
    Unknown,
    Used,
    Expired,
    OfferGone,
}
