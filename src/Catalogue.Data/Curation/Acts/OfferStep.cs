using Catalogue.Data.Offers;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// One thing that can be done to an offer in one status, and by whom at least. To is the status it then has, null when the offer is gone.
/// </summary>
public sealed record OfferStep(OfferAction Action, OfferStatus From, OfferStatus? To, Role Least, PublicPast Past = PublicPast.Any);

/// <summary>What an offer has to have been to the public for a step.</summary>
public enum PublicPast
{
    Any,

    /// <summary>The public sees it, whatever waits.</summary>
    IsPublic,
    WasPublic,
    NeverPublic,
}
