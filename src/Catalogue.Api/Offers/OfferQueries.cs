using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>The query fields for offers: schema/offers.graphql's `offer` and `offers`.</summary>
internal static class OfferQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        EntryReference.AddOne<Offer>(binding, "offer", context => (context.Catalogue.FindOfferNow, context.Catalogue.FindOfferNowBySlug));
        binding.Object<Root>("Query")
            .AsyncField("offers", Asked.Of, (_, asked, context) => OffersAsync(asked, context));
        Connection.Bind<Offer, OfferList>(binding, "Offer");
        binding.Object<EntryEdge<Offer>>("OfferEdge").Field("distanceMetres", Distance);
    }

    private static int? Distance(EntryEdge<Offer> edge, FieldContext context) =>
        edge.Page is OfferList { Near: { } near } && OfferDistance.Of(edge.Node, near.Point, context.Catalogue) is { } metres
            ? (int)Math.Round(metres)
            : null;

    private static async Task<OfferList> OffersAsync(Asked asked, FieldContext context)
    {
        var filter = OfferFilterInput.Read(asked.Filter, context.Catalogue, context.Today, context.Asked);
        var search = SearchText.Read(asked.Search, context.Language) is { } text
            ? await context.SearchAsync(text)
            : null;
        var order = OfferOrderInput.Read(asked.OrderBy) ?? (search is null ? OfferOrder.ByTitle : OfferOrder.BestFirst);
        var selection = context.Catalogue.Select(filter, context.Today, search);
        return new OfferList(selection, selection.Page(order, asked.Page), search, filter.Near);
    }

    private sealed record Asked(InputObject? Filter, string? Search, InputObject? OrderBy, PageRequest Page)
    {
        public static Asked Of(InputObject arguments) => new(
            arguments.Find<InputObject>("filter"),
            arguments.Find<string>("search"),
            arguments.Find<InputObject>("orderBy"),
            Connection.Request(arguments));
    }
}
