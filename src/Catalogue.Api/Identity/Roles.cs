using System.Collections.Immutable;
using Catalogue.Data.Curation;

namespace Catalogue.Api.Identity;

/// <summary>The roles as tokens and the schema name them: their names, in any case.</summary>
internal static class Roles
{
    private static readonly ImmutableDictionary<string, Role> byName = Enum.GetValues<Role>().ToImmutableDictionary(
        role => role.ToString(), StringComparer.OrdinalIgnoreCase);

    public static bool TryRead(string name, out Role role) => byName.TryGetValue(name, out role);

    /// <summary>In lower case, as the `token` command takes it.</summary>
    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>The greatest of several; null when none of the names is a role.</summary>
    public static Role? Greatest(IEnumerable<string> names)
    {
        Role? greatest = null;
        foreach (var name in names)
        {
            if (TryRead(name, out var role) && (greatest is null || role > greatest))
                greatest = role;
        }

        return greatest;
    }
}
