using System.Collections.Immutable;
using Catalogue.Data.Curation;

namespace Catalogue.Api.Identity;

/// <summary>The roles by their names in tokens and in the schema, case-insensitive.</summary>
internal static class Roles
{
    private static readonly ImmutableDictionary<string, Role> byName = Enum.GetValues<Role>().ToImmutableDictionary(
        role => role.ToString(), StringComparer.OrdinalIgnoreCase);

    public static bool TryRead(string name, out Role role) => byName.TryGetValue(name, out role);

    /// <summary>In lower case, as in the `token` command.</summary>
    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>The highest of several; null when none of the names is a role.</summary>
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
