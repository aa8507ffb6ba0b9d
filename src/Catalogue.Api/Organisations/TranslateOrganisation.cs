using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>schema/organisations.graphql: `translateOrganisation`.</summary>
internal static class TranslateOrganisation
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Translate(binding, "translateOrganisation", OrganisationWriting.Noun);
}
