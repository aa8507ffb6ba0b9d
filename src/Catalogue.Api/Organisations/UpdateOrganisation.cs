using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>schema/organisations.graphql: `updateOrganisation`.</summary>
internal static class UpdateOrganisation
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Update(binding, "updateOrganisation", OrganisationWriting.Noun);
}
