using Catalogue.Api.Binding;
using Catalogue.Data.Curation.Acts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>schema/curation.graphql: `updateOffer`.</summary>
internal static class UpdateOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "updateOffer", input => (Content: input.Get<InputObject>("content")!, Call: MutationInput.Call(input)), (offer, input, curation, context) =>
    {
        var content = new OfferContentInput(input.Content, new EntryNames(context.Catalogue));
        return content.Errors(isNew: false) is { IsEmpty: false } errors
            ? Task.FromResult(new CurationResult(offer.Id, null, errors, [], []))
            : curation.UpdateAsync(context.Signed, offer.Id, content.Over, input.Call, context.Cancellation);
    });
}
