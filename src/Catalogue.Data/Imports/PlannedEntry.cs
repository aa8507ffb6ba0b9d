using Catalogue.Data.Curation;

namespace Catalogue.Data.Imports;

/// <summary>
/// What becomes of an entry of any noun but the offer. Entry is the noun's record, Before the one that stands, null for a new one; without
/// changes one that is not new is left alone.
/// </summary>
internal sealed record PlannedEntry(
    EntryKind Kind, int Line, Guid Id, string Slug, object Entry, object? Before, IReadOnlyList<FieldChange> Changes)
{
    public bool IsNew => Before is null;
}
