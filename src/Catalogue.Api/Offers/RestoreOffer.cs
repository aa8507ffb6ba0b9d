using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `restoreOffer`.</summary>
internal static class RestoreOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "restoreOffer", OfferAction.Restore);
}
