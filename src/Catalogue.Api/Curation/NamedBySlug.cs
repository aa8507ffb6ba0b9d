using System.Text.RegularExpressions;
using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Curation;

/// <summary>
/// What a difference tells, with other entries named by slug, as inputs name them and people can read; one that the catalogue no longer has
/// keeps its id.
/// </summary>
internal static partial class NamedBySlug
{
    public static string? In(string? json, Graph catalogue) =>
        json is null ? null : Ids().Replace(json, found => Slug(Guid.Parse(found.ValueSpan), catalogue) ?? found.Value);

    private static string? Slug(Guid id, Graph catalogue) =>
        catalogue.FindOrganisation(id)?.Slug ?? catalogue.FindTheme(id)?.Slug ?? catalogue.FindSchool(id)?.Slug ?? catalogue.FindNeighbourhood(id)?.Slug ?? catalogue.FindMunicipality(id)?.Slug;

    [GeneratedRegex("(?<=\")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\")", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();
}
