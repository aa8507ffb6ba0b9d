using System.Collections.Immutable;
using Catalogue.Data.Curation;

namespace Catalogue.Api.Curation;

/// <summary>schema/curation.graphql's OfferPayload: the offer by id, and what was said of the act.</summary>
internal sealed record OfferPayload(Guid? Offer, ImmutableArray<Finding> Errors, ImmutableArray<Finding> Findings, ImmutableArray<ContentDifference> Differences)
{
    public static OfferPayload Refused(ImmutableArray<Finding> errors) => new(null, errors, [], []);
}
