using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `archiveOffer`.</summary>
internal static class ArchiveOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "archiveOffer", OfferAction.Archive);
}
