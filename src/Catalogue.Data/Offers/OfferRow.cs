namespace Catalogue.Data.Offers;

/// <summary>
/// An offer in the database: its header, what is being worked on, and what the public sees. What the public sees is that of
/// PublishedVersion, published at PublishedAt; all three are null for an offer that is not public.
/// </summary>
internal sealed record OfferRow
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>The working content's, as a column so that it is a key.</summary>
    public required Guid Organisation { get; init; }

    public required OfferStatus Status { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public int? PublishedVersion { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateOnly? LastChecked { get; init; }

    /// <summary>The day by which someone is to say that it still holds.</summary>
    public DateOnly? ReviewDate { get; init; }

    /// <summary>The moment from which what is written in Working is public: until then the public sees Published, or nothing.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>The moment from which the public sees it no more.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public required OfferContent Working { get; init; }

    public OfferContent? Published { get; init; }

    /// <summary>The offer that took its place, of one that was merged.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>Whether the public sees it or ever saw it.</summary>
    public bool WasPublic { get => field || Published is not null; init; }
}

/// <summary>One save of an offer, kept for ever: who made it what, and when.</summary>
internal sealed record OfferRevisionRow
{
    public required Guid Offer { get; init; }

    public required int Version { get; init; }

    public required OfferContent Content { get; init; }

    public required OfferStatus Status { get; init; }

    public required string Who { get; init; }

    /// <summary>Set by the database.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What was done: the name of the act, or "seed".</summary>
    public required string What { get; init; }

    /// <summary>What people call who did it; null where that is no person.</summary>
    public string? Name { get; init; }

    public string? Remark { get; init; }
}
