using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Api.Curation;

/// <summary>
/// A noun that is no offer, as its mutations know it: its name in the schema, the member by which an input and a payload name it, how one is found, one that says nothing
/// yet, what it cannot do without, how a content is read, its texts that are translated, and what is done to it.
/// </summary>
internal sealed record WrittenNoun<T>(
    string Name,
    string Member,
    Func<Graph, Guid, T?> ById,
    Func<Graph, string, T?> BySlug,
    T Blank,
    ImmutableArray<RequiredMember> Required,
    Func<ContentInput, T, T> Over,
    ImmutableArray<TranslatedMember<T>> Texts,
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

/// <summary>A member of a content that must be there, with what people call it.</summary>
internal sealed record RequiredMember(string Member, string Dutch, string English);

/// <summary>A text that is translated, and the entry with another in its place.</summary>
internal sealed record TranslatedMember<T>(string Member, Func<T, LocalizedText?> Get, Func<T, LocalizedText, T> With);
