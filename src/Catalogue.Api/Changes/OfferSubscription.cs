using Catalogue.Api.Binding;
using Catalogue.Api.Offers;
using Catalogue.Data.Changes;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Changes;

/// <summary>schema/changes.graphql: the subscription `offerChanged`.</summary>
internal static class OfferSubscription
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<OfferChangeKind>("OfferChangeKind");
        binding.Object<FollowedOffer>("OfferChange")
            .Field("kind", change => change.Kind)
            .Field("publicVersion", change => (int)change.PublicVersion)
            .Field("id", change => change.Id)
            .Field("slug", change => change.Slug)
            .Field("offer", (change, context) => change.Kind == OfferChangeKind.Left ? null : context.Catalogue.FindOffer(change.Id));
        binding.Object<Root>("Subscription").Stream(
            "offerChanged", arguments => arguments.Find<InputObject>("filter"), Follow, (change, _) => change);
    }

    private static IAsyncEnumerable<FollowedOffer> Follow(InputObject? filter, FieldContext context) => context.Parts.Following.Follow(
        context.State<CatalogueRequest>().Served, context.Today, (catalogue, today) => OfferFilterInput.Read(filter, catalogue, today),
        filter is null ? "" : filter.Canonical());
}
