using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `deleteDraft`.</summary>
internal static class DeleteDraft
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "deleteDraft", OfferAction.DeleteDraft);
}
