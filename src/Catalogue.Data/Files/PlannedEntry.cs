using Catalogue.Data.Curation;

namespace Catalogue.Data.Files;

/// <summary>
/// The plan for an entry that is not an offer. Entry is the noun's record, Before the present one, null for a new one; an existing entry
/// without changes is not written.
/// </summary>
internal sealed record PlannedEntry(
    EntryKind Kind, int Line, Guid Id, string Slug, object Entry, object? Before, IReadOnlyList<FieldChange> Changes)
{
    public bool IsNew => Before is null;
}
