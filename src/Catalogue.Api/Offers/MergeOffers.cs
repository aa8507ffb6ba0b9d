using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Acts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `mergeOffers`.</summary>
internal static class MergeOffers
{
    public static void AddTo(SchemaBinding binding) => MutationInput.Add(binding, "mergeOffers", Read, async (input, context) =>
    {
        var (from, into) = (OfferMutation.Find(context, input.From), OfferMutation.Find(context, input.Into));
        if (from is null || into is null)
        {
            return ActPayload<Offer>.Refused([
                .. from is null ? [CurationFindings.UnknownEntry("from", input.From)] : Array.Empty<Finding>(),
                .. into is null ? [CurationFindings.UnknownEntry("into", input.Into)] : Array.Empty<Finding>(),
            ]);
        }

        return await OfferMutation.RunAsync(
            context, into.Id, curation => curation.MergeAsync(context.Signed, from.Id, into.Id, input.Call, context.Cancellation));
    });

    private static MergeInput Read(InputObject input) =>
        new(input.Get<string>("from")!, input.Get<string>("into")!, MutationInput.Call(input));

    private sealed record MergeInput(string From, string Into, CurationCall Call);
}
