using System.Collections.Frozen;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Changes;

/// <summary>What was saved between two versions of the public catalogue: which offers, and whether anything beside them, by which offers may match what they did not.</summary>
internal sealed record SavedOffers(FrozenSet<Guid> Ids, bool Others)
{
    public static SavedOffers Between(Snapshot.Catalogue before, Snapshot.Catalogue after)
    {
        if (ReferenceEquals(before, after))
            return new([], Others: false);
        var changed = after.Offers.Where(offer => !IsSame(before.FindOffer(offer.Id), offer)).Select(offer => offer.Id);
        var gone = before.Offers.Where(offer => after.FindOffer(offer.Id) is null).Select(offer => offer.Id);
        return new(
            changed.Concat(gone).ToFrozenSet(),
            !(AreSame(before.Schools, after.Schools) && AreSame(before.Themes, after.Themes) && AreSame(before.Organisations, after.Organisations)
                && AreSame(before.Neighbourhoods, after.Neighbourhoods) && AreSame(before.Municipalities, after.Municipalities)));
    }

    // A draft is saved in the same row: then the entry is read anew, and the public sees nothing of it.
    private static bool IsSame(Offer? before, Offer after) => ReferenceEquals(before, after) || (before is not null
        && (before.UpdatedAt, before.Slug, before.LastChecked, before.NextCheck) == (after.UpdatedAt, after.Slug, after.LastChecked, after.NextCheck));

    private static bool AreSame<T>(IEnumerable<T> before, IEnumerable<T> after)
        where T : class => before.SequenceEqual(after, ReferenceEqualityComparer.Instance);
}
