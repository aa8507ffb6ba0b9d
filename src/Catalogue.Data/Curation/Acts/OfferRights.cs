using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// Whose offers somebody writes: an editor those of their own organisation, a curator those of their municipality, an administrator all.
/// </summary>
public static class OfferRights
{
    /// <summary>Whether an offer with this content is the actor's to write; municipality gives that of a school.</summary>
    public static bool Writes(Actor actor, OfferContent content, Func<Guid, Organisation?> organisation, Func<Guid, Guid?> municipality) =>
        actor.Role switch
    {
        Role.Administrator => true,
        Role.Editor => actor.Organisation == content.Organisation,
        Role.Curator => actor.Municipality is { } own && organisation(content.Organisation) is { } organiser && IsOf(own, organiser, content, municipality),
        _ => false,
    };

    /// <summary>The same, of organisations and schools as a graph has them.</summary>
    public static bool Writes(Actor actor, OfferContent content, Snapshot.Catalogue graph) =>
        Writes(actor, content, graph.FindOrganisation, school => graph.FindSchool(school)?.Municipality);

    // An organiser that belongs to no municipality is that of the only one it works in, or else its offer is where it takes place.
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
