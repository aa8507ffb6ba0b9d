using Catalogue.Api.Binding;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>schema/curation.graphql: `bringBackOffer`.</summary>
internal static class BringBackOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "bringBackOffer", (offer, input, curation, context) =>
        curation.BringBackAsync(context.Signed, offer.Id, input.Get<int>("version"), MutationInput.Call(input), context.Cancellation));
}
