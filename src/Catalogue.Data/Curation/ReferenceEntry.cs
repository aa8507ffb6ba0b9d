namespace Catalogue.Data.Curation;

/// <summary>
/// An entry that is no offer and no municipality: it has no drafts, is retired and never deleted while used, and every save of it is a
/// version. Lists leave a retired one out; what names it goes on naming it.
/// </summary>
public abstract record ReferenceEntry
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required Provenance Provenance { get; init; }

    public bool IsRetired { get; init; }

    /// <summary>The entry of the same noun that took its place; one that has it is retired.</summary>
    public Guid? MergedInto { get; init; }

    public int Version { get; init; } = 1;

    public DateTimeOffset UpdatedAt { get; init; }
}
