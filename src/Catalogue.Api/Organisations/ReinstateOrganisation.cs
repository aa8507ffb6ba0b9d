using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>schema/organisations.graphql: `reinstateOrganisation`.</summary>
internal static class ReinstateOrganisation
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Reinstate(binding, "reinstateOrganisation", OrganisationWriting.Noun);
}
