using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>schema/organisations.graphql: `createOrganisation`.</summary>
internal static class CreateOrganisation
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Create(binding, "createOrganisation", OrganisationWriting.Noun);
}
