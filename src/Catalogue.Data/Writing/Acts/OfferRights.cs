using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// Which offers someone may write: an editor those of their own organisation, a curator those of their municipality, an administrator all.
/// </summary>
public static class OfferRights
{
    /// <summary>Whether the actor may write an offer with this content; municipality maps a school to its municipality.</summary>
    public static bool Writes(Actor actor, OfferContent content, Func<Guid, Organisation?> organisation, Func<Guid, Guid?> municipality) =>
        actor.Role switch
    {
        Role.Administrator => true,
        Role.Editor => actor.Organisation == content.Organisation,
        Role.Curator => actor.Municipality is { } own && organisation(content.Organisation) is { } organiser
            && IsOf(own, organiser, content, municipality),
        _ => false,
    };

    /// <summary>As the other overload, with organisations and schools of a graph.</summary>
    public static bool Writes(Actor actor, OfferContent content, Snapshot.Catalogue graph) =>
        Writes(actor, content, graph.FindOrganisation, school => graph.FindSchool(school)?.Municipality);

    // An organiser without a municipality counts for the only one it works in; if it works in several, the places of the offer count.
    private static bool IsOf(Guid own, Organisation organiser, OfferContent content, Func<Guid, Guid?> municipality)
    {
        if (organiser.Municipality is { } whole)
            return whole == own;
        if (organiser.Coverage is [var only] && only == own)
            return true;
        return content.Areas.Length + content.Schools.Length > 0
            && content.Areas.All(area => area.Municipality == own)
            && content.Schools.All(school => municipality(school) == own);
    }
}
