using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// The result of an act. With an error, nothing was written. Entry is the one acted on, of any noun; null when it was not created.
/// CatalogueVersion is the commit to wait for; null when nothing was saved. Findings are advice and, for a draft, everything that still
/// prevents publication.
/// </summary>
public sealed record CurationResult(
    Guid? Entry,
    long? CatalogueVersion,
    ImmutableArray<Finding> Errors,
    ImmutableArray<Finding> Findings,
    ImmutableArray<ContentDifference> Differences)
{
    /// <summary>What will happen to the offer automatically after this act (or would, with ValidateOnly); null when nothing will.</summary>
    public OfferArrangement? Arranged { get; init; }

    public ImmutableArray<Finding> Errors { get; init; } = Errors.OrEmpty();

    public ImmutableArray<Finding> Findings { get; init; } = Findings.OrEmpty();

    public ImmutableArray<ContentDifference> Differences { get; init; } = Differences.OrEmpty();

    internal static CurationResult Refused(Guid? entry, params ImmutableArray<Finding> errors) => new(entry, null, errors, [], []);
}
