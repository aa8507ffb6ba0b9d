using Catalogue.Data.Curation.Acts;

namespace Catalogue.Data.Curation.Entries;

/// <summary>
/// One act on an entry that is no offer: a new one (Content), a change of one (Change), an earlier version brought back (Version), or a
/// step alone (Step).
/// </summary>
internal sealed record EntryAct(string What, EntryKind Kind, Guid? Entry) : CurationAct(What, Kind, Entry)
{
    public ReferenceEntry? Content { get; init; }

    public Func<ReferenceEntry, ReferenceEntry>? Change { get; init; }

    public int? Version { get; init; }

    public EntryStep Step { get; init; }

    /// <summary>What a merged one goes up in.</summary>
    public Guid? Into { get; init; }

    /// <summary>Whether it gives an entry other content, which has to keep the rules.</summary>
    public bool Writes => Step == EntryStep.Write;
}

internal enum EntryStep
{
    Write,
    Retire,
    Reinstate,
    Merge,
}
