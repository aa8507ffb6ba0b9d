using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Acts;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `translateOffer`.</summary>
internal static class TranslateOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(
        binding,
        "translateOffer",
        input => (Texts: new TranslatedTexts<OfferContent>(OfferFields.All, input), Call: MutationInput.Call(input)),
        (offer, input, curation, context) => input.Texts.Errors(offer.Content) is { IsEmpty: false } errors
            ? Task.FromResult(new CurationResult(offer.Id, null, errors, [], []))
            : curation.UpdateAsync(context.Signed, offer.Id, input.Texts.Over, input.Call, context.Cancellation));
}
