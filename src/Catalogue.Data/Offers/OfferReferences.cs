using Catalogue.Data.Curation;

namespace Catalogue.Data.Offers;

/// <summary>
/// The references of an offer's contents as rows with foreign keys, so that no entry can be deleted while an offer refers to it.
/// </summary>
internal static class OfferReferences
{
    // The kind under which the database stores the references at a path.
    private static readonly Dictionary<(string Path, EntryKind Kind), OfferReferenceKind> ByPath = new()
    {
        [("organisation", EntryKind.Organisation)] = OfferReferenceKind.Organisation,
        [("partners", EntryKind.Organisation)] = OfferReferenceKind.Partner,
        [("funders", EntryKind.Organisation)] = OfferReferenceKind.Funder,
        [("price.paidTo", EntryKind.Organisation)] = OfferReferenceKind.Payee,
        [("themes", EntryKind.Theme)] = OfferReferenceKind.Theme,
        [("schools", EntryKind.School)] = OfferReferenceKind.School,
        [("areas", EntryKind.Municipality)] = OfferReferenceKind.Municipality,
        [("areas", EntryKind.Neighbourhood)] = OfferReferenceKind.Neighbourhood,
    };

    public static IEnumerable<OfferReferenceRow> Of(OfferRow offer)
    {
        var working = Of(offer.Id, OfferGraph.Working, offer.Working);
        return offer.Published is null ? working : working.Concat(Of(offer.Id, OfferGraph.Published, offer.Published));
    }

    /// <summary>The path in the content from which references of this kind come.</summary>
    public static string PathOf(OfferReferenceKind kind) => ByPath.First(known => known.Value == kind).Key.Path;

    private static IEnumerable<OfferReferenceRow> Of(Guid offer, OfferGraph graph, OfferContent content) =>
        OfferFields.All.References(content)
        .Select(reference => (Kind: ByPath[(reference.Path, reference.Kind)], reference.Id)).Distinct()
        .Select(reference => Row(offer, graph, reference.Kind, reference.Id));

    private static OfferReferenceRow Row(Guid offer, OfferGraph graph, OfferReferenceKind kind, Guid target) => new()
    {
        Offer = offer,
        Graph = graph,
        Kind = kind,
        TargetId = target,
        Organisation =
            kind is OfferReferenceKind.Organisation or OfferReferenceKind.Partner or OfferReferenceKind.Funder or OfferReferenceKind.Payee
            ? target
            : null,
        Theme = kind is OfferReferenceKind.Theme ? target : null,
        School = kind is OfferReferenceKind.School ? target : null,
        Municipality = kind is OfferReferenceKind.Municipality ? target : null,
        Neighbourhood = kind is OfferReferenceKind.Neighbourhood ? target : null,
    };
}
