using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `archiveOffers`.</summary>
internal static class ArchiveOffers
{
    public static void AddTo(SchemaBinding binding) => OffersMutation.Add(binding, "archiveOffers", OfferAction.Archive);
}
