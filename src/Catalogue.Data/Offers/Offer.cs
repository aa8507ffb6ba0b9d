using Catalogue.Data.Freshness;

namespace Catalogue.Data.Offers;

/// <summary>
/// An offer as one graph shows it: its header with the content that graph holds. In the published graph Status is Published and
/// UpdatedAt the moment the content was published; in the working graph both are of the last save. Version counts saves from 1.
/// </summary>
public sealed record Offer
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required OfferStatus Status { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The day on which someone last said that it holds.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>The day by which someone is to say so again.</summary>
    public DateOnly? NextCheck { get; init; }

    /// <summary>Whether the public sees it or ever saw it.</summary>
    public bool WasPublic { get; init; }

    /// <summary>What is to happen to it by itself; null when nothing is. The published graph knows of ends alone.</summary>
    public OfferArrangement? Arranged { get; init; }

    public required OfferContent Content { get; init; }

    /// <summary>Given at schools, which then settle where and in which networks; else open at large.</summary>
    internal bool IsAtSchools => Content.Schools.Length > 0;

    /// <summary>One that nobody is to check again by some day is as good as confirmed.</summary>
    public OfferFreshness FreshnessOn(DateOnly today) =>
        NextCheck is not { } next
            || next > today.AddMonths(1) ? OfferFreshness.Confirmed : next >= today ? OfferFreshness.Due : OfferFreshness.Overdue;
}

/// <summary>From when what is written is public, and from when the public sees it no more.</summary>
public sealed record OfferArrangement(DateTimeOffset? EmbargoUntil, DateTimeOffset? EndsAt)
{
    internal static OfferArrangement? Of(DateTimeOffset? embargoUntil, DateTimeOffset? endsAt) =>
        (embargoUntil ?? endsAt) is null ? null : new(embargoUntil, endsAt);
}
