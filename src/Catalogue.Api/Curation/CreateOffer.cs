using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>schema/curation.graphql: `createOffer`.</summary>
internal static class CreateOffer
{
    public static void AddTo(SchemaBinding binding) => binding.Object<Root>("Mutation").AsyncField("createOffer", async (_, context) =>
    {
        var input = MutationInput.Of(context);
        var content = new OfferContentInput(input.Get<InputObject>("content")!, new EntryNames(context.Catalogue));
        return content.Errors(isNew: true) is { IsEmpty: false } errors
            ? ActPayload<Offer>.Refused(errors)
            : await OfferMutation.RunAsync(context, offer: null, curation =>
                curation.CreateAsync(context.Signed, content.Over(OfferContentInput.Blank), MutationInput.Call(input), context.Cancellation));
    });
}
