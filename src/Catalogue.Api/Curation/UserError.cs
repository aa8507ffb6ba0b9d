using Catalogue.Data.Curation;

namespace Catalogue.Api.Curation;

/// <summary>schema/curation.graphql's UserError: a finding that refused an act.</summary>
internal sealed record UserError(Finding Finding)
{
    public static IEnumerable<UserError> Of(IEnumerable<Finding> errors) => errors.Select(error => new UserError(error));
}
