using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `confirmOffers`.</summary>
internal static class ConfirmOffers
{
    public static void AddTo(SchemaBinding binding) => OffersMutation.Add(binding, "confirmOffers", OfferAction.Confirm);
}
