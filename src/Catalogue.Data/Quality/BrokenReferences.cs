using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Fields;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Entries;

namespace Catalogue.Data.Quality;

/// <summary>References to entries that do not exist, and to retired ones.</summary>
internal static class BrokenReferences
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        var known = new KnownEntries(entries);
        List<(EntryKind Kind, string Slug, FieldReference Reference)> named =
        [
            .. from offer in entries.Offers
               from reference in OfferFields.All.References(offer.Content)
               select (EntryKind.Offer, offer.Slug, reference),
            .. from noun in EntryNoun.All
               from entry in noun.Entries(entries)
               where !entry.IsRetired
               from reference in noun.References(entry)
               select (noun.Kind, entry.Slug, reference),
        ];
        yield return new("broken", "References to what is not there", Findings(id => !known.Has(id), id => id.ToString()));
        yield return new("retired", "References to what is retired", Findings(known.IsRetired, known.SlugOf));

        ImmutableArray<CheckFinding> Findings(Func<Guid, bool> isWrong, Func<Guid, string> nameOf) =>
        [
            .. from name in named
               where isWrong(name.Reference.Id)
               select new CheckFinding(name.Kind, name.Slug, $"{name.Reference.Path} names {nameOf(name.Reference.Id)}"),
        ];
    }
}
