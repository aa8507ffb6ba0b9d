using Catalogue.Api.Binding;
using Catalogue.Api.Offers;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>
/// schema/curation.graphql: the offer's fields for staff, and the payload of mutations. Each act on an offer has a file of its own in
/// Offers/.
/// </summary>
internal static class CurationType
{
    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.AddTo(binding);
        binding.Enum<OfferAction>("OfferAction");
        binding.Enum<FindingSeverity>("FindingSeverity");
        ActPayload<Offer>.Bind(binding, "OfferPayload", "offer", (graph, id) => graph.FindOffer(id))
            .Field("embargoUntil", payload => payload.Arranged?.EmbargoUntil)
            .Field("endsAt", payload => payload.Arranged?.EndsAt);
        binding.Object<UserError>("UserError")
            .Field("path", error => error.Finding.Path)
            .Field("message", (error, context) => context.Message(error.Finding.Message))
            .Field("code", error => error.Finding.Code);
        binding.Object<Finding>("Finding")
            .Field("path", finding => finding.Path)
            .Field("message", (finding, context) => context.Message(finding.Message))
            .Field("code", finding => finding.Code)
            .Field("severity", finding => finding.Severity);
        binding.Object<ContentDifference>("Difference")
            .Field("path", difference => difference.Path)
            .Field("label", (difference, context) => context.Message(FieldLabels.Of(difference.Path)))
            .Field("before", (difference, context) => NamedBySlug.In(difference.Before, context.Catalogue))
            .Field("after", (difference, context) => NamedBySlug.In(difference.After, context.Catalogue));
        OfferHistory.AddTo(binding);
        binding.Input(
            "OfferContentInput",
            content => OfferFields.All.Over(OfferFields.All.Blank, new ContentInput(content, new EntryNames(Graph.Empty))));
        CreateOffer.AddTo(binding);
        UpdateOffer.AddTo(binding);
        TranslateOffer.AddTo(binding);
        SubmitOffer.AddTo(binding);
        PublishOffer.AddTo(binding);
        ReturnOffer.AddTo(binding);
        ArchiveOffer.AddTo(binding);
        RestoreOffer.AddTo(binding);
        DeleteDraft.AddTo(binding);
        ConfirmOffer.AddTo(binding);
        BringBackOffer.AddTo(binding);
        CopyOffer.AddTo(binding);
        MoveOffer.AddTo(binding);
        MergeOffers.AddTo(binding);
        ImportOffers.AddTo(binding);
        OffersMutation.BindPayload(binding);
        PublishOffers.AddTo(binding);
        ArchiveOffers.AddTo(binding);
        ConfirmOffers.AddTo(binding);
    }
}
