namespace Catalogue.Data.Offers;

/// <summary>What an offer's contents point to, as rows with real keys, so that nothing an offer names can go away under it.</summary>
internal static class OfferReferences
{
    public static IEnumerable<OfferReferenceRow> Of(OfferRow offer)
    {
        var working = Of(offer.Id, OfferGraph.Working, offer.Working);
        return offer.Published is null ? working : working.Concat(Of(offer.Id, OfferGraph.Published, offer.Published));
    }

    private static IEnumerable<OfferReferenceRow> Of(Guid offer, OfferGraph graph, OfferContent content)
    {
        IEnumerable<(OfferReferenceKind Kind, Guid Target)> references =
        [
            (OfferReferenceKind.Organisation, content.Organisation),
            .. content.Partners.Select(partner => (OfferReferenceKind.Partner, partner.Organisation)),
            .. content.Funders.Select(funder => (OfferReferenceKind.Funder, funder)),
            .. content.Price?.PaidTo is { } payee ? new[] { (OfferReferenceKind.Payee, payee) } : [],
            .. content.Themes.Select(theme => (OfferReferenceKind.Theme, theme)),
            .. content.Schools.Select(school => (OfferReferenceKind.School, school)),
            .. content.Areas.Select(area => (OfferReferenceKind.Municipality, area.Municipality)),
            .. content.Areas.SelectMany(area => area.Neighbourhoods).Select(neighbourhood => (OfferReferenceKind.Neighbourhood, neighbourhood)),
        ];
        return references.Distinct().Select(reference => Row(offer, graph, reference.Kind, reference.Target));
    }

    private static OfferReferenceRow Row(Guid offer, OfferGraph graph, OfferReferenceKind kind, Guid target) => new()
    {
        Offer = offer,
        Graph = graph,
        Kind = kind,
        TargetId = target,
        Organisation = kind is OfferReferenceKind.Organisation or OfferReferenceKind.Partner or OfferReferenceKind.Funder or OfferReferenceKind.Payee ? target : null,
        Theme = kind is OfferReferenceKind.Theme ? target : null,
        School = kind is OfferReferenceKind.School ? target : null,
        Municipality = kind is OfferReferenceKind.Municipality ? target : null,
        Neighbourhood = kind is OfferReferenceKind.Neighbourhood ? target : null,
    };
}
