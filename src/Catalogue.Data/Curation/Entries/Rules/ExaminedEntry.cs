using Catalogue.Data.Curation.Rules;

namespace Catalogue.Data.Curation.Entries.Rules;

/// <summary>
/// What the rules of the other nouns look at: an entry as it would be, as it stands (null for a new one), and the rest of the catalogue.
/// </summary>
internal sealed class ExaminedEntry(ReferenceEntry entry, ReferenceEntry? before, EntryBook book) : ExaminedTexts(EntryTexts.Of(entry))
{
    public ReferenceEntry Entry => entry;

    public ReferenceEntry? Before => before;

    public EntryBook Book => book;

    public EntryNoun Noun { get; } = EntryNoun.Of(entry);
}
