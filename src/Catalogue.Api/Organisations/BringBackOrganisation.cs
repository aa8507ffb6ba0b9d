using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>schema/organisations.graphql: `bringBackOrganisation`.</summary>
internal static class BringBackOrganisation
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.BringBack(binding, "bringBackOrganisation", OrganisationWriting.Noun);
}
