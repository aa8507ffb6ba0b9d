using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `publishOffers`.</summary>
internal static class PublishOffers
{
    public static void AddTo(SchemaBinding binding) => OffersMutation.Add(binding, "publishOffers", OfferAction.Publish);
}
