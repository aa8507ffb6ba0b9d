using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>schema/organisations.graphql: `mergeOrganisations`.</summary>
internal static class MergeOrganisations
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Merge(binding, "mergeOrganisations", OrganisationWriting.Noun);
}
