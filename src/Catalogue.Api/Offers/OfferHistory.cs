using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Writing.Acts;
using Catalogue.Data.Writing.Rules;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: an offer's fields for staff besides its content.</summary>
internal static class OfferHistory
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Object<Offer>("Offer")
            .Field("allowedActions", AllowedActions)
            .Field("pendingChange", (offer, context) => Pending(offer, context.State<CatalogueRequest>().Served))
            .Field(
                "findings",
                (offer, context) => OfferFindings.Of(
                    offer.Content, offer.Id, context.State<CatalogueRequest>().Served.Working, context.Today))
            .Field("contentCompleteness", offer => new ContentCompleteness(offer.Content))
            .Field("embargoUntil", (offer, context) => Working(offer, context).Arranged?.EmbargoUntil)
            .Field("endsAt", (offer, context) => Working(offer, context).Arranged?.EndsAt)
            .BatchedField("history", RevisionPage.Asked.Of, (offers, asked, context) => RevisionPage.ReadAsync(
                asked, context, [.. offers.Select(offer => offer.Id)], context.Parts.Curation.HistoryAsync));
        binding.Object<ContentCompleteness>("ContentCompleteness")
            .Field("percent", completeness => completeness.Found.Percent)
            .Field("missing", completeness => completeness.Found.Missing);
        binding.Object<PendingChange>("PendingChange")
            .Field("publishedVersion", pending => pending.Published.Version)
            .Field("differences", pending => ContentDifferences.Between(pending.Published.Content, pending.Working.Content));
        binding.Object<Saved<OfferRevision>>("OfferRevision")
            .Field("version", saved => saved.Revision.Version)
            .Field("status", saved => saved.Revision.Status)
            .Field("who", saved => saved.Revision.Who)
            .Field("name", saved => saved.Revision.Name)
            .Field("remark", saved => saved.Revision.Remark)
            .Field("at", saved => saved.Revision.At)
            .Field("what", saved => saved.Revision.What)
            .Field("title", saved => saved.Revision.Content.Title.Dutch)
            .Field("differences", saved => ContentDifferences.Between(saved.Before?.Content, saved.Revision.Content));
    }

    private static IEnumerable<OfferAction> AllowedActions(Offer offer, FieldContext context)
    {
        var served = context.State<CatalogueRequest>().Served;
        return OfferWorkflow.AllowedActions(
            Working(offer, context), served.Published.FindOffer(offer.Id) is not null, context.Actor, served.Working);
    }

    private static Offer Working(Offer offer, FieldContext context) =>
        context.State<CatalogueRequest>().Served.Working.FindOffer(offer.Id) ?? offer;

    private static PendingChange? Pending(Offer offer, Snapshots served) =>
        served.Published.FindOffer(offer.Id) is { } published && served.Working.FindOffer(offer.Id) is { } working
            && working.Version > published.Version
            ? new(published, working)
            : null;

    private sealed record PendingChange(Offer Published, Offer Working);

    private sealed record ContentCompleteness(OfferContent Content)
    {
        public (int Percent, System.Collections.Immutable.ImmutableArray<string> Missing) Found { get; } = OfferCompleteness.Of(Content);
    }
}
