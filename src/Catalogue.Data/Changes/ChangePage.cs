using System.Collections.Immutable;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Changes;

/// <summary>
/// A page of the feed. EndCursor is where the next page begins, also for a page without changes; HasMore tells whether the next page can be
/// read at once.
/// </summary>
public sealed record ChangePage(ImmutableArray<Change> Changes, string EndCursor, bool HasMore);

/// <summary>
/// An entry of the public catalogue that a commit created, changed or, with Tombstone, removed. In the first copy it is a present entry,
/// and PublicVersion is the version at which the copy began. Cursor continues the feed after this change.
/// </summary>
public sealed record Change(string Cursor, long PublicVersion, EntryKind Kind, Guid Id, string Slug, bool Tombstone);
