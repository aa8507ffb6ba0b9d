using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Acts;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `moveOffer`.</summary>
internal static class MoveOffer
{
    public static void AddTo(SchemaBinding binding) =>
        OfferMutation.Add(binding, "moveOffer", input =>
            (Organisation: input.Get<string>("organisation")!, Call: MutationInput.Call(input)), (offer, input, curation, context) =>
    {
        var names = new EntryNames(context.Catalogue);
        var organisation = names.Find(EntryKind.Organisation, input.Organisation, "organisation");
        return names.Errors.Count > 0
            ? Task.FromResult(new CurationResult(offer.Id, null, [.. names.Errors], [], []))
            : curation.UpdateAsync(
                context.Signed, offer.Id, content => content with { Organisation = organisation }, input.Call, context.Cancellation);
    });
}
