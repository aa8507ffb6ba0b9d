using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>The ways in to offers: schema/offers.graphql's `offer` and `offers`.</summary>
internal static class OfferQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Object<Root>("Query")
            .Field("offer", (_, context) => EntryReference.One(context, context.Catalogue.FindOffer, context.Catalogue.FindOfferBySlug))
            .Field("offers", (_, context) => Offers(context));
        Connection.Bind<Offer, OfferList>(binding, "Offer");
    }

    private static OfferList Offers(FieldContext context)
    {
        var filter = OfferFilterInput.Read(context.Arguments.Get<InputObject>("filter"), context.Catalogue, context.Today);
        var order = OfferOrderInput.Read(context.Arguments.Get<InputObject>("orderBy"));
        var selection = context.Catalogue.Select(filter, context.Today);
        return new OfferList(selection, selection.Page(order, Connection.Request(context)));
    }
}
