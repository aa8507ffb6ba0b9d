namespace Catalogue.Data.Offers;

/// <summary>
/// An offer in the database: its header, its working content and its published content. The latter is of PublishedVersion, published at
/// PublishedAt; all three are null for an offer that is not public.
/// </summary>
internal sealed record OfferRow
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>Copied from the working content into a column, as a foreign key.</summary>
    public required Guid Organisation { get; init; }

    public required OfferStatus Status { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public int? PublishedVersion { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateOnly? LastChecked { get; init; }

    /// <summary>The date by which someone must confirm that it holds.</summary>
    public DateOnly? ReviewDate { get; init; }

    /// <summary>When the working content becomes public; until then the public sees Published, or nothing.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>When it stops being public.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public required OfferContent Working { get; init; }

    public OfferContent? Published { get; init; }

    /// <summary>For a merged offer, the one that replaced it.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>Whether it is or was public.</summary>
    public bool WasPublic { get => field || Published is not null; init; }
}

/// <summary>One save of an offer: who made which change, and when. The table is append-only.</summary>
internal sealed record OfferRevisionRow
{
    public required Guid Offer { get; init; }

    public required int Version { get; init; }

    public required OfferContent Content { get; init; }

    public required OfferStatus Status { get; init; }

    public required string Who { get; init; }

    /// <summary>Set by the database.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The name of the act, or "seed".</summary>
    public required string What { get; init; }

    /// <summary>The name of the person who did it; null when it was not a person.</summary>
    public string? Name { get; init; }

    public string? Remark { get; init; }
}
