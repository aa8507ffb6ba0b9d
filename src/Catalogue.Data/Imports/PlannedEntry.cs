using Catalogue.Data.Curation;

namespace Catalogue.Data.Imports;

/// <summary>What becomes of an entry of any noun but the offer. Entry is the noun's record; without changes one that is not new is left alone.</summary>
internal sealed record PlannedEntry(EntryKind Kind, int Line, Guid Id, string Slug, object Entry, bool IsNew, IReadOnlyList<FieldChange> Changes);
