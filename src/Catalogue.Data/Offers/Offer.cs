namespace Catalogue.Data.Offers;

/// <summary>
/// An offer as one graph shows it: its header with that graph's content. In the published graph Status is Published and UpdatedAt is when
/// the content was published; in the working graph both are of the last save. Version counts saves from 1.
/// </summary>
public sealed record Offer
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required OfferStatus Status { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The date on which someone last confirmed that it holds.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>The date by which someone must confirm it again.</summary>
    public DateOnly? NextCheck { get; init; }

    /// <summary>Whether it is or was public.</summary>
    public bool WasPublic { get; init; }

    /// <summary>What will happen to it automatically; null when nothing will. The published graph only has the end.</summary>
    public OfferArrangement? Arranged { get; init; }

    public required OfferContent Content { get; init; }

    /// <summary>It takes place at schools, which then decide place and networks; otherwise it is open at large.</summary>
    internal bool IsAtSchools => Content.Schools.Length > 0;

    /// <summary>An offer without a date for the next check counts as confirmed.</summary>
    public OfferFreshness FreshnessOn(DateOnly today) =>
        NextCheck is not { } next
            || next > today.AddMonths(1) ? OfferFreshness.Confirmed : next >= today ? OfferFreshness.Due : OfferFreshness.Overdue;
}

/// <summary>When a pending content becomes public, and when the offer stops being public.</summary>
public sealed record OfferArrangement(DateTimeOffset? EmbargoUntil, DateTimeOffset? EndsAt)
{
    internal static OfferArrangement? Of(DateTimeOffset? embargoUntil, DateTimeOffset? endsAt) =>
        (embargoUntil ?? endsAt) is null ? null : new(embargoUntil, endsAt);
}
