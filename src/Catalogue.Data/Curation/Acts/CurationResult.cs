using System.Collections.Immutable;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// What became of an act. With an error nothing was written. Offer is the one acted on, null for one that was not made; CatalogueVersion is the commit to wait for,
/// null when nothing was saved. Findings is advice, and of what is kept as a draft all that still keeps it from being published.
/// </summary>
public sealed record CurationResult(
    Guid? Offer, long? CatalogueVersion, ImmutableArray<Finding> Errors, ImmutableArray<Finding> Findings, ImmutableArray<ContentDifference> Differences)
{
    public ImmutableArray<Finding> Errors { get; init; } = Errors.OrEmpty();

    public ImmutableArray<Finding> Findings { get; init; } = Findings.OrEmpty();

    public ImmutableArray<ContentDifference> Differences { get; init; } = Differences.OrEmpty();

    internal static CurationResult Refused(Guid? offer, params ImmutableArray<Finding> errors) => new(offer, null, errors, [], []);
}
