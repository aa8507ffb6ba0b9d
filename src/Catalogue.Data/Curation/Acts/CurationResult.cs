using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// What became of an act. With an error nothing was written. Entry is the one acted on, of any noun, null for one that was not made;
/// CatalogueVersion is the commit to wait for, null when nothing was saved. Findings is advice, and of what is kept as a draft all that
/// still keeps it from being published.
/// </summary>
public sealed record CurationResult(
    Guid? Entry,
    long? CatalogueVersion,
    ImmutableArray<Finding> Errors,
    ImmutableArray<Finding> Findings,
    ImmutableArray<ContentDifference> Differences)
{
    /// <summary>What is to happen to an offer by itself once this is done, or would be; null when nothing is.</summary>
    public OfferArrangement? Arranged { get; init; }

    public ImmutableArray<Finding> Errors { get; init; } = Errors.OrEmpty();

    public ImmutableArray<Finding> Findings { get; init; } = Findings.OrEmpty();

    public ImmutableArray<ContentDifference> Differences { get; init; } = Differences.OrEmpty();

    internal static CurationResult Refused(Guid? entry, params ImmutableArray<Finding> errors) => new(entry, null, errors, [], []);
}
