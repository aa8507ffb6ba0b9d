namespace Catalogue.Data.Freshness;

/// <summary>
/// A link made for the provider of an offer, and its answer: UsedAt is null until it is used. MadeBy is a subject; the secret is not
/// stored, SecretHash is its SHA-256.
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
/// Whether a link can be used, or why not: it is unknown (or was altered), used, expired, or the offer is no longer public.
/// </summary>
public enum LinkState
{
    Usable,
    Unknown,
    Used,
    Expired,
    OfferGone,
}
