using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;

namespace Catalogue.Api.Curation;

/// <summary>
/// A noun other than the offer as its mutations see it: its name in the schema, the member for it in inputs and payloads, how an entry is
/// found, its fields, and its acts.
/// </summary>
internal sealed record WrittenNoun<T>(
    string Name,
    string Member,
    Func<Graph, Guid, T?> ById,
    Func<Graph, string, T?> BySlug,
    FieldSet<T> Fields,
    ImmutableArray<EntryVerb> Verbs)
    where T : ReferenceEntry;

/// <summary>The acts on an entry. A mutation is named after the verb and the noun: `createTheme`, `mergeThemes`.</summary>
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
