using System.Collections.Immutable;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Changes;

/// <summary>
/// A page of the feed. EndCursor is where the next begins, also of a page without changes; HasMore says whether there is more to read at
/// once.
/// </summary>
public sealed record ChangePage(ImmutableArray<Change> Changes, string EndCursor, bool HasMore);

/// <summary>
/// An entry of the public catalogue that a commit made, changed or, with Tombstone, took away. In the first copy, an entry that is there:
/// PublicVersion is then the one that the copy began at. The feed goes on behind it from Cursor.
/// </summary>
public sealed record Change(string Cursor, long PublicVersion, EntryKind Kind, Guid Id, string Slug, bool Tombstone);
