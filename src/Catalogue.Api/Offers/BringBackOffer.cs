using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `bringBackOffer`.</summary>
internal static class BringBackOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(
        binding,
        "bringBackOffer",
        input => (Version: input.Get<int>("version"), Call: MutationInput.Call(input)),
        (offer, input, curation, context) => curation.BringBackAsync(
            context.Signed, offer.Id, input.Version, input.Call, context.Cancellation));
}
