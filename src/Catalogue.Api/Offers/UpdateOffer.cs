using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Acts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `updateOffer`.</summary>
internal static class UpdateOffer
{
    public static void AddTo(SchemaBinding binding) =>
        OfferMutation.Add(binding, "updateOffer", input => (Content: input.Get<InputObject>("content")!, Call: MutationInput.Call(input)),
            (offer, input, curation, context) =>
    {
        var content = new ContentInput(input.Content, new EntryNames(context.Catalogue));
        return content.Errors(OfferFields.All, isNew: false) is { IsEmpty: false } errors
            ? Task.FromResult(new CurationResult(offer.Id, null, errors, [], []))
            : curation.UpdateAsync(
                context.Signed, offer.Id, before => OfferFields.All.Over(before, content), input.Call, context.Cancellation);
    });
}
