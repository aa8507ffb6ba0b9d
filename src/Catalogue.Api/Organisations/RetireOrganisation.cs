using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>schema/organisations.graphql: `retireOrganisation`.</summary>
internal static class RetireOrganisation
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Retire(binding, "retireOrganisation", OrganisationWriting.Noun);
}
