using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Curation.Entries;

/// <summary>
/// Who writes the entries that are no offers: an editor none, a curator what belongs to their municipality, an administrator all. Themes
/// are every city's, and what works wider than one municipality is no city's alone: those are the administrator's.
/// </summary>
public static class EntryRights
{
    /// <summary>Whether it is the actor's to write. What moves has to be theirs as it was and as it becomes.</summary>
    public static bool Writes(Actor actor, ReferenceEntry entry) => actor.Role switch
    {
        Role.Administrator => true,
        Role.Curator => actor.Municipality is { } own && own == MunicipalityOf(entry),
        _ => false,
    };

    // That of an organisation that belongs to none is the only one it works in.
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
