using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `createOffer`.</summary>
internal static class CreateOffer
{
    public static void AddTo(SchemaBinding binding) =>
        MutationInput.Add(binding, "createOffer",
            input => (Content: input.Get<InputObject>("content")!, Call: MutationInput.NewCall(input)), async (input, context) =>
    {
        var content = new ContentInput(input.Content, new EntryNames(context.Catalogue));
        return content.Errors(OfferFields.All, isNew: true) is { IsEmpty: false } errors
            ? ActPayload<Offer>.Refused(errors)
            : await OfferMutation.RunAsync(context, offer: null, curation =>
                curation.CreateAsync(
                    context.Signed, OfferFields.All.Over(OfferFields.All.Blank, content), input.Call, context.Cancellation));
    });
}
