using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;

namespace Catalogue.Api.Curation;

/// <summary>
/// A noun that is no offer, as its mutations know it: its name in the schema, the member by which an input and a payload name it, how one
/// is found, its fields, and what is done to it.
/// </summary>
internal sealed record WrittenNoun<T>(
    string Name,
    string Member,
    Func<Graph, Guid, T?> ById,
    Func<Graph, string, T?> BySlug,
    FieldSet<T> Fields,
    ImmutableArray<EntryVerb> Verbs)
    where T : ReferenceEntry;

/// <summary>What is done to an entry. A mutation is named after it and the noun: `createTheme`, `mergeThemes`.</summary>
internal enum EntryVerb
{
    Create,
    Update,
    Translate,
    Retire,
    Reinstate,
    BringBack,
    Merge,
}
