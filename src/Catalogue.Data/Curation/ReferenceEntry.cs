namespace Catalogue.Data.Curation;

/// <summary>
/// An entry that is neither an offer nor a municipality: it has no drafts, it is retired and never deleted while it is referred to, and
/// every save makes a version. Lists leave out retired entries; existing references to them stay.
/// </summary>
public abstract record ReferenceEntry
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required Provenance Provenance { get; init; }

    public bool IsRetired { get; init; }

    /// <summary>The entry of the same noun that replaced it; an entry with this is retired.</summary>
    public Guid? MergedInto { get; init; }

    public int Version { get; init; } = 1;

    public DateTimeOffset UpdatedAt { get; init; }
}
