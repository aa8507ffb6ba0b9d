using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Filters;

namespace Catalogue.Data.Tests.Snapshot;

/// <summary>
/// Catalogues that were not built from their entries, but have become what they are by changes to others, as in a server that runs.
/// </summary>
internal static class Grown
{
    /// <summary>The catalogue of the entries, after two earlier versions of it, or made from the other graph.</summary>
    public static Data.Snapshot.Catalogue Into(CatalogueEntries entries, RandomEntries random)
    {
        if (random.Chance(0.4))
            return new Data.Snapshot.Catalogue(random.Changed(entries)).Asked(random).Showing(entries.Offers);
        var first = random.Changed(random.Otherwise(entries));
        var second = (random.Chance(0.5) ? entries : random.Otherwise(entries)) with { Offers = [.. entries.Offers.Where(_ => random.Chance(0.5))] };
        return new Data.Snapshot.Catalogue(first).Asked(random).Next(first, second).Asked(random).Next(second, entries);
    }

    /// <summary>The next version of a catalogue of one state of the entries, by all that differs in another.</summary>
    public static Data.Snapshot.Catalogue Next(this Data.Snapshot.Catalogue catalogue, CatalogueEntries from, CatalogueEntries to) =>
        catalogue.Next(
        to.Version,
        catalogue.Reference.Next(new ReferenceChanges(
            Between(from.Municipalities, to.Municipalities, entry => entry.Id),
            Between(from.Neighbourhoods, to.Neighbourhoods, entry => entry.Id),
            Between(from.Schools, to.Schools, entry => entry.Id),
            Between(from.Organisations, to.Organisations, entry => entry.Id),
            Between(from.Themes, to.Themes, entry => entry.Id),
            Between(from.Platforms, to.Platforms, entry => entry.Id))),
        Between(from.Offers, to.Offers, entry => entry.Id));

    // What is made when it is first asked is there from then on, and has to be carried on as well.
    private static Data.Snapshot.Catalogue Asked(this Data.Snapshot.Catalogue catalogue, RandomEntries random)
    {
        if (random.Chance(0.8))
            catalogue.Select(OfferFilter.None with { MaxPrice = 5 }, RandomEntries.Middle);
        return catalogue;
    }

    private static Replacement<T> Between<T>(ImmutableArray<T> from, ImmutableArray<T> to, Func<T, Guid> id)
        where T : class
    {
        HashSet<Guid> ids = [.. from.Except(to, ReferenceEqualityComparer.Instance).Concat(to.Except(from, ReferenceEqualityComparer.Instance)).Select(entry => id((T)entry!))];
        return new(ids, [.. to.Where(entry => ids.Contains(id(entry)))]);
    }
}
