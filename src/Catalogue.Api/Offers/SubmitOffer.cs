using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `submitOffer`.</summary>
internal static class SubmitOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "submitOffer", OfferAction.Submit);
}
