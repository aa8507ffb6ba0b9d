using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `returnOffer`.</summary>
internal static class ReturnOffer
{
    public static void AddTo(SchemaBinding binding) =>
        OfferMutation.Add(binding, "returnOffer", OfferAction.Return, (call, input) => call with { Remark = input.Get<string>("remark") });
}
