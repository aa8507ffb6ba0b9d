using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// Who may write the entries that are not offers: an editor none, a curator those of their municipality, an administrator all. Themes are
/// shared by all cities, and organisations that work in several municipalities belong to none: only the administrator writes these.
/// </summary>
public static class EntryRights
{
    /// <summary>Whether the actor may write the entry. When it moves to another municipality, both states must be the actor's.</summary>
    public static bool Writes(Actor actor, ReferenceEntry entry) => actor.Role switch
    {
        Role.Administrator => true,
        Role.Curator => actor.Municipality is { } own && own == MunicipalityOf(entry),
        _ => false,
    };

    // An organisation without a municipality belongs to the only one it works in.
    private static Guid? MunicipalityOf(ReferenceEntry entry) => entry switch
    {
        Organisation { Municipality: { } whole } => whole,
        Organisation { Coverage: [var only] } => only,
        School school => school.Municipality,
        Neighbourhood neighbourhood => neighbourhood.Municipality,
        ConsultationPlatform platform => platform.Municipality,
        _ => null,
    };
}
