namespace Catalogue.Data.Changes;

/// <summary>
/// An offer that entered, changed in or left the result of a filter on the public catalogue, as of a public version. Several changes that
/// were not yet delivered are merged into one: from the state last delivered to the present one. Slug is the present one, or the last one
/// of an offer that left.
/// </summary>
public sealed record FollowedOffer(OfferChangeKind Kind, long PublicVersion, Guid Id, string Slug);

/// <summary>
/// Changed means that it was published or checked again, or that the networks or places of its schools changed. Came and Left also occur
/// when the offer's last day has passed.
/// </summary>
public enum OfferChangeKind
{
    Came,
    Changed,
    Left,
}
