using Catalogue.Data.Sets;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Offers of one catalogue that something other than a filter found, in an order of its own: Catalogue.Select filters them further.
/// </summary>
public abstract class FoundOffers
{
    private protected FoundOffers(OfferSequence sequence, OfferSet set) => (Sequence, Set) = (sequence, set);

    public int Count => Set.Count;

    internal OfferSequence Sequence { get; }

    internal OfferSet Set { get; }
}
