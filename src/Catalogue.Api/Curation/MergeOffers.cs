using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>schema/curation.graphql: `mergeOffers`.</summary>
internal static class MergeOffers
{
    public static void AddTo(SchemaBinding binding) => binding.Object<Root>("Mutation").AsyncField("mergeOffers", async (_, context) =>
    {
        var input = MutationInput.Of(context);
        var (from, into) = (OfferMutation.Find(context, input.Get<string>("from")!), OfferMutation.Find(context, input.Get<string>("into")!));
        if (from is null || into is null)
        {
            return ActPayload<Offer>.Refused([
                .. from is null ? [CurationFindings.UnknownEntry("from", input.Get<string>("from")!)] : Array.Empty<Finding>(),
                .. into is null ? [CurationFindings.UnknownEntry("into", input.Get<string>("into")!)] : Array.Empty<Finding>(),
            ]);
        }

        return await OfferMutation.RunAsync(context, into.Id, curation => curation.MergeAsync(context.Signed, from.Id, into.Id, MutationInput.Call(input), context.Cancellation));
    });
}
