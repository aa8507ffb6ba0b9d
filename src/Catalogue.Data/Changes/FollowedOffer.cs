namespace Catalogue.Data.Changes;

/// <summary>
/// An offer that came into, changed in or left what a filter lets through of the public catalogue, as of a public version. Several changes
/// of an offer that were not yet told are one: from what was told last to what is now. Slug is the one it has, or had when it left.
/// </summary>
public sealed record FollowedOffer(OfferChangeKind Kind, long PublicVersion, Guid Id, string Slug);

/// <summary>
/// Changed is that it was published or checked anew, or that what it tells of its schools is other: networks and places. Came and Left are
/// also told when its last day has passed.
/// </summary>
public enum OfferChangeKind
{
    Came,
    Changed,
    Left,
}
