using Catalogue.Data.Snapshot;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>Reads schema/offers.graphql's OfferOrder; null without one.</summary>
internal static class OfferOrderInput
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<OfferOrderField>("OfferOrderField");
        binding.Enum<OrderDirection>("OrderDirection");
        binding.Input("OfferOrder", Read);
    }

    public static OfferOrder? Read(InputObject? order) => order is null
        ? null
        : new OfferOrder(order.Get<OfferOrderField>("field"), order.Get<OrderDirection>("direction") == OrderDirection.Desc);

    private enum OrderDirection
    {
        Asc,
        Desc,
    }
}
