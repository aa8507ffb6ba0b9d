using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>The ways in to offers: schema/offers.graphql's `offer` and `offers`.</summary>
internal static class OfferQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        EntryReference.AddOne<Offer>(binding, "offer", context => (context.Catalogue.FindOfferNow, context.Catalogue.FindOfferNowBySlug));
        binding.Object<Root>("Query")
            .AsyncField("offers", (_, context) => OffersAsync(context));
        Connection.Bind<Offer, OfferList>(binding, "Offer");
        binding.Object<EntryEdge<Offer>>("OfferEdge").Field("distanceMetres", Distance);
    }

    private static int? Distance(EntryEdge<Offer> edge, FieldContext context) =>
        edge.Page is OfferList { Near: { } near } && OfferDistance.Of(edge.Node, near.Point, context.Catalogue) is { } metres
            ? (int)Math.Round(metres)
            : null;

    private static async Task<OfferList> OffersAsync(FieldContext context)
    {
        var filter = OfferFilterInput.Read(context.Arguments.Get<InputObject>("filter"), context.Catalogue, context.Today, context.Asked);
        var page = Connection.Request(context);
        var search = SearchText.Read(context.Arguments.Get<string>("search"), context.Language) is { } text
            ? await context.SearchAsync(text)
            : null;
        var order = OfferOrderInput
            .Read(context.Arguments.Get<InputObject>("orderBy")) ?? (search is null ? OfferOrder.ByTitle : OfferOrder.BestFirst);
        var selection = context.Catalogue.Select(filter, context.Today, search);
        return new OfferList(selection, selection.Page(order, page), search, filter.Near);
    }
}
