using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Rules;

/// <summary>
/// Another offer of the same organisation, in a municipality that both serve, with a similar title. Archived offers are ignored.
/// </summary>
internal static class DuplicateLikely
{
    private const int MaxReported = 3;

    public static readonly Rule Rule = new(
        "DUPLICATE_LIKELY",
        FindingSeverity.Advice,
        "Dit lijkt sterk op {0} (\"{1}\"), van dezelfde organisatie op dezelfde plaats: werk dat aanbod bij, of maak in de titel duidelijk "
        + "wat het verschil is.",
        "This is much like {0} (\"{1}\"), of the same organisation in the same place: update that offer, or make clear in the title what "
        + "differs.",
        offer => Twins(offer).Take(MaxReported).Select(twin => new Found("title.nl", twin.Slug, twin.Content.Title.Dutch)));

    private static IEnumerable<Offer> Twins(Examined offer)
    {
        var (content, working) = (offer.Content, offer.Working);
        if (working.FindOrganisation(content.Organisation) is not { } organisation)
            return [];
        var (title, pieces, places) = (content.Title.Dutch, NameSimilarity.Pieces(content.Title.Dutch), Places(content, working));
        return working.OffersOf(organisation).All
            .Where(
                other => other.Id != offer.Offer && other.Status != OfferStatus.Archived
                    && NameSimilarity.MayBeAlike(title, other.Content.Title.Dutch))
            .Where(
                other => places.Overlaps(Places(other.Content, working)) && NameSimilarity.AreAlike(
                    pieces, NameSimilarity.Pieces(other.Content.Title.Dutch)));
    }

    // Two offers without a place are not distinguished by place, so that no place counts as a place of its own.
    private static HashSet<Guid> Places(OfferContent content, Snapshot.Catalogue working) =>
        [.. content.Areas.Select(area => area.Municipality)
            .Concat(content.Schools.Select(school => working.FindSchool(school)?.Municipality).OfType<Guid>()).DefaultIfEmpty(Guid.Empty)];
}
