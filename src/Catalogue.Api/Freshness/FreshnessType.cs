using Catalogue.Api.Binding;
using Catalogue.Data.Freshness;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Freshness;

/// <summary>schema/freshness.graphql: whether someone has recently confirmed an offer.</summary>
internal static class FreshnessType
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<OfferFreshness>("OfferFreshness");
        binding.Object<Offer>("Offer")
            .Field("freshness", (offer, context) => offer.FreshnessOn(context.Today))
            .Field("freshnessLabel", (offer, context) => Terms.Label(offer.FreshnessOn(context.Today), context.Language))
            .Field("freshnessNotice", (offer, context) => FreshnessNotice.Of(offer, context.Today, context.Language));
        CreateConfirmationLink.AddTo(binding);
    }
}
