using Catalogue.Data.Curation;
using Catalogue.Data.Curation.Entries;
using Catalogue.Data.Imports;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Quality;

/// <summary>What an entry names that is not there, and what it names that is retired.</summary>
internal static class BrokenReferences
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        var known = new KnownEntries(entries);
        var named = entries.Offers.SelectMany(
            offer => OfferFields.All.References(offer.Content).Select(
                reference => (Kind: EntryKind.Offer, offer.Slug, reference.Path, reference.Id)))
            .Concat(EntryNoun.All.SelectMany(noun => noun.Entries(entries).Where(entry => !entry.IsRetired)
                .SelectMany(
                    entry => noun.References(entry).Where(reference => reference.Path != EntryNoun.Mutual).Select(
                        reference => (noun.Kind, entry.Slug, reference.Path, reference.Id)))))
            .ToList();
        yield return new("broken", "References to what is not there",
            [.. named.Where(name => !known.Has(name.Id)).Select(name => new CheckFinding(name.Kind, name.Slug, $"{name.Path} names {name.Id}"))]);
        yield return new("retired", "References to what is retired",
            [.. named.Where(name => known.IsRetired(name.Id)).Select(name => new CheckFinding(name.Kind, name.Slug, $"{name.Path} names {known.SlugOf(name.Id)}"))]);
    }
}
