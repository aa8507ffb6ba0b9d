using System.Text.RegularExpressions;

namespace Catalogue.Api.Curation;

/// <summary>
/// Rewrites references in differences as slugs, as in inputs and for people; an entry that no longer exists keeps its id.
/// </summary>
internal static partial class NamedBySlug
{
    public static string? In(string? json, Graph catalogue) =>
        json is null ? null : Ids().Replace(json, found => Slug(Guid.Parse(found.ValueSpan), catalogue) ?? found.Value);

    private static string? Slug(Guid id, Graph catalogue) =>
        catalogue.FindOrganisation(id)?.Slug ?? catalogue.FindTheme(id)?.Slug ?? catalogue.FindSchool(id)?.Slug
            ?? catalogue.FindNeighbourhood(id)?.Slug ?? catalogue.FindMunicipality(id)?.Slug;

    [GeneratedRegex("(?<=\")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\")", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();
}
