using System.Collections.Frozen;
using Catalogue.Data.Changes.Derived;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Changes;

/// <summary>
/// The offers whose public answer changed: saved ones, and those derived from a saved entry or from the date. Before and After are their
/// slots in the two graphs. Others tells whether further offers may match: entries other than offers were saved, or the date changed, or
/// the offers have other slots.
/// </summary>
internal sealed record SavedOffers(FrozenSet<Guid> Ids, OfferSet Before, OfferSet After, bool Others)
{
    public static SavedOffers Between(Snapshot.Catalogue before, DateOnly from, Snapshot.Catalogue after, DateOnly to)
    {
        if (ReferenceEquals(before, after) && from == to)
            return Of([], before, after, others: false);
        var changed = after.Offers.Where(offer => !IsSame(before.FindOffer(offer.Id), offer)).Select(offer => offer.Id);
        var gone = before.Offers.Where(offer => after.FindOffer(offer.Id) is null).Select(offer => offer.Id);
        var (was, now) = (DerivedView.Of(before, from), DerivedView.Of(after, to));
        var derived = DerivedAnswers.Between(was, now, DerivedAnswers.ChangedSchools(was, now))
            .Where(entry => entry.Kind == EntryKind.Offer).Select(entry => entry.Id);
        var sameEntries = AreSame(before.Schools, after.Schools) && AreSame(before.Themes, after.Themes)
            && AreSame(before.Organisations, after.Organisations) && AreSame(before.Neighbourhoods, after.Neighbourhoods)
            && AreSame(before.Municipalities, after.Municipalities);
        return Of(
            changed.Concat(gone).Concat(derived).ToFrozenSet(),
            before,
            after,
            !sameEntries || from != to || !ReferenceEquals(before.Slots.Numbering, after.Slots.Numbering));
    }

    private static SavedOffers Of(FrozenSet<Guid> ids, Snapshot.Catalogue before, Snapshot.Catalogue after, bool others)
    {
        return new(ids, Slots(before), Slots(after), others);

        OfferSet Slots(Snapshot.Catalogue graph)
        {
            int[] slots = [.. ids.Select(graph.Slots.OrdinalOf).Where(ordinal => ordinal >= 0).Order()];
            return OfferSet.FromOrdinals(graph.Slots.Size, slots);
        }
    }

    // Saving a draft rewrites the row, so that the entry is read again although the public answer is the same.
    private static bool IsSame(Offer? before, Offer after) => ReferenceEquals(before, after) || (before is not null
        && (before.UpdatedAt, before.Slug, before.LastChecked, before.NextCheck) == (after.UpdatedAt, after.Slug, after.LastChecked,
            after.NextCheck));

    private static bool AreSame<T>(IEnumerable<T> before, IEnumerable<T> after)
        where T : class => before.SequenceEqual(after, ReferenceEqualityComparer.Instance);
}
