using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `confirmOffer`.</summary>
internal static class ConfirmOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "confirmOffer", OfferAction.Confirm);
}
