using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

/// <summary>Existing references to a retired entry stay; new ones are refused.</summary>
internal static class NewlyRetired
{
    public static readonly Rule Rule = new(
        ReferenceRetired.Rule.Code,
        FindingSeverity.Error,
        ReferenceRetired.Rule.Dutch,
        ReferenceRetired.Rule.English,
        entry => from reference in References(entry.Noun.Fields, entry.Entry)
                 let named = entry.Book.Find<ReferenceEntry>(reference.Id)
                 where named is { IsRetired: true }
                     && (entry.Before is null || !References(entry.Noun.Fields, entry.Before).Any(before => before.Id == reference.Id))
                 select new Found(reference.Path, EntryNoun.Of(named).Name(named)));

    // Also the neighbours of a neighbourhood, which FieldSet.References leaves out.
    private static IEnumerable<(string Path, Guid Id)> References(FieldSet fields, ReferenceEntry entry) =>
        fields.Values(entry).SelectMany(field => field.Value switch
        {
            Guid id => [(field.Field.Name, id)],
            ImmutableArray<Guid> ids => ids.Select((id, at) => ($"{field.Field.Name}[{at}]", id)),
            _ => Enumerable.Empty<(string, Guid)>(),
        });
}
