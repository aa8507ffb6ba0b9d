using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Acts;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// One act on an entry that is not an offer: a new one (Content), a change (Change), an earlier version restored (Version), or a step only
/// (Step).
/// </summary>
internal sealed record EntryAct(string What, EntryKind Kind, Guid? Entry) : CurationAct(What, Kind, Entry)
{
    public ReferenceEntry? Content { get; init; }

    public Func<ReferenceEntry, ReferenceEntry>? Change { get; init; }

    public int? Version { get; init; }

    public EntryStep Step { get; init; }

    /// <summary>For a merge, the entry that remains.</summary>
    public Guid? Into { get; init; }

    /// <summary>Whether the act changes the entry's content, which then has to pass the rules.</summary>
    public bool Writes => Step == EntryStep.Write;
}

internal enum EntryStep
{
    Write,
    Retire,
    Reinstate,
    Merge,
}
