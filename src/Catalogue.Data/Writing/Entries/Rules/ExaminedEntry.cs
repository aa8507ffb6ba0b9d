using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

/// <summary>
/// What the rules of the other nouns check: the entry as it would become, as it is now (null for a new one), and the rest of the catalogue.
/// </summary>
internal sealed class ExaminedEntry(ReferenceEntry entry, ReferenceEntry? before, EntryBook book) : ExaminedTexts(EntryTexts.Of(entry))
{
    public ReferenceEntry Entry => entry;

    public ReferenceEntry? Before => before;

    public EntryBook Book => book;

    public EntryNoun Noun { get; } = EntryNoun.Of(entry);
}
