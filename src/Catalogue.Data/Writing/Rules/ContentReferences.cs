namespace Catalogue.Data.Writing.Rules;

/// <summary>An entry that a content refers to: the path, and what the catalogue knows of the entry; null when it does not exist.</summary>
internal readonly record struct ContentReference(string Path, Guid Id, (string Name, bool IsRetired)? Entry);

internal static class ContentReferences
{
    public static IEnumerable<ContentReference> Of(Examined offer)
    {
        var (content, working) = (offer.Content, offer.Working);
        return
        [
            Organisation("organisation", content.Organisation),
            .. content.Partners.Select((partner, at) => Organisation($"partners[{at}].organisation", partner.Organisation)),
            .. content.Funders.Select((funder, at) => Organisation($"funders[{at}]", funder)),
            .. content.Themes.Select(
                (theme, at) => new ContentReference(
                    $"themes[{at}]", theme, working.FindTheme(theme) is { } entry ? (entry.Name.Dutch, entry.IsRetired) : null)),
            .. content.Schools.Select(
                (school, at) => new ContentReference(
                    $"schools[{at}]", school, working.FindSchool(school) is { } entry ? (entry.Name, entry.IsRetired) : null)),
            .. content.Areas.Select(
                (area, at) => new ContentReference(
                    $"areas[{at}].municipality",
                    area.Municipality,
                    working.FindMunicipality(area.Municipality) is { } entry ? (entry.Name, false) : null)),
            .. content.Areas.SelectMany((area, at) => area.Neighbourhoods.Select((place, inside) =>
                new ContentReference(
                    $"areas[{at}].neighbourhoods[{inside}]",
                    place,
                    working.FindNeighbourhood(place) is { } entry ? (entry.Name, entry.IsRetired) : null))),
            .. content.Price?.PaidTo is { } payee ? [Organisation("price.paidTo", payee)] : Array.Empty<ContentReference>(),
        ];

        ContentReference Organisation(string path, Guid id) => new(
            path, id, working.FindOrganisation(id) is { } entry ? (entry.Name, entry.IsRetired) : null);
    }
}
