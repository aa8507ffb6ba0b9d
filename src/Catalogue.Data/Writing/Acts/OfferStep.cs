using Catalogue.Data.Curation;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// One action on an offer in one status, and the least role for it. To is the status after it; null when the offer is deleted.
/// </summary>
public sealed record OfferStep(OfferAction Action, OfferStatus From, OfferStatus? To, Role Least, PublicPast Past = PublicPast.Any);

/// <summary>What a step requires of the offer's public past.</summary>
public enum PublicPast
{
    Any,

    /// <summary>The public sees it now, whether or not a change is pending.</summary>
    IsPublic,
    WasPublic,
    NeverPublic,
}
