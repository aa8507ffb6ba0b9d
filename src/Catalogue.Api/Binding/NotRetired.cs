using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Api.Binding;

/// <summary>
/// The entries of a list that are not retired. Lists and the entries below an entry exclude retired ones; references, and lookups by id or
/// slug, include them.
/// </summary>
internal static class NotRetired
{
    public static Neighbourhood[] Of(IEnumerable<Neighbourhood> neighbourhoods) =>
        [.. neighbourhoods.Where(neighbourhood => !neighbourhood.IsRetired)];

    public static School[] Of(IEnumerable<School> schools) => [.. schools.Where(school => !school.IsRetired)];

    public static Theme[] Of(IEnumerable<Theme> themes) => [.. themes.Where(theme => !theme.IsRetired)];

    public static ConsultationPlatform[] Of(IEnumerable<ConsultationPlatform> platforms) =>
        [.. platforms.Where(platform => !platform.IsRetired)];

    public static Organisation[] Of(IEnumerable<Organisation> organisations) =>
        [.. organisations.Where(organisation => !organisation.IsRetired)];
}
