using System.Collections.Immutable;
using Catalogue.Data.Curation;

namespace Catalogue.Api.Curation;

/// <summary>What a mutation of a noun that is no offer answers (OrganisationPayload and its like): the entry by id, and what was said of the act.</summary>
internal sealed record EntryPayload<T>(Guid? Entry, ImmutableArray<Finding> Errors, ImmutableArray<Finding> Findings, ImmutableArray<ContentDifference> Differences)
    where T : ReferenceEntry
{
    public static EntryPayload<T> Refused(params ImmutableArray<Finding> errors) => new(null, errors, [], []);
}
