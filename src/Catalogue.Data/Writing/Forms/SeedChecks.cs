using Catalogue.Data.Fields;
using Catalogue.Data.Neighbourhoods;

namespace Catalogue.Data.Writing.Forms;

/// <summary>
/// The rules between entries. The database would refuse most violations too, but only the first, and without saying where.
/// </summary>
internal static class SeedChecks
{
    public static void Check(SeedFiles seed, SeedReading reading)
    {
        var municipalities = ById(seed.Municipalities, municipality => municipality.Id);
        var neighbourhoods = ById(seed.Neighbourhoods, neighbourhood => neighbourhood.Id);
        var themes = ById(seed.Themes, theme => theme.Id);

        foreach (var same in seed.Municipalities.GroupBy(municipality => municipality.NisCode).Where(same => same.Count() > 1)
            .SelectMany(same => same.Skip(1)))
            reading.Fault(new("municipalities.json", same.Slug, "nisCode", "is that of another municipality"));

        foreach (var one in seed.Neighbourhoods)
        {
            void Fault(string field, string message, SeedFaultCode code) => reading.Fault(
                new("neighbourhoods.json", one.Slug, field, message, Code: code));
            if (municipalities.TryGetValue(one.Municipality, out var municipality)
                && !one.Slug.StartsWith(municipality.Slug + "-", StringComparison.Ordinal))
                Fault("slug", $"does not begin with {municipality.Slug}-", SeedFaultCode.SlugElsewhere);
            if (one.Kind == NeighbourhoodKind.Deelgemeente && one.Parent is not null)
                Fault("parent", "is set, but a deelgemeente has none", SeedFaultCode.ParentOfDeelgemeente);
            if (one.Parent is { } parent && neighbourhoods.TryGetValue(parent, out var above)
                && (above.Kind != NeighbourhoodKind.Deelgemeente || above.Municipality != one.Municipality))
                Fault("parent", $"{above.Slug} is not a deelgemeente of the same municipality", SeedFaultCode.ParentElsewhere);
            if (one.Borders.Contains(one.Id))
                Fault("borders", "it borders itself", SeedFaultCode.BordersItself);
            foreach (var other in one.Borders.Where(neighbourhoods.ContainsKey).Select(id => neighbourhoods[id])
                .Where(other => !other.Borders.Contains(one.Id)))
                Fault("borders", $"names {other.Slug}, which does not name it back", SeedFaultCode.BorderOneSided);
        }

        foreach (var school in seed.Schools)
        {
            if (school.Neighbourhood is { } place && neighbourhoods.TryGetValue(place, out var neighbourhood)
                && neighbourhood.Municipality != school.Municipality)
                reading.Fault(
                    new(
                        "schools.json",
                        school.Slug,
                        "neighbourhood",
                        $"{neighbourhood.Slug} is not in the school's municipality",
                        Code: SeedFaultCode.NeighbourhoodElsewhere));
            if (school.Networks.Any(membership => membership.From > membership.Until))
                reading.Fault(
                    new("schools.json", school.Slug, "networks", "one ends before it begins", Code: SeedFaultCode.NetworkReversed));
            var inOrder = school.Networks.OrderBy(membership => membership.From ?? DateOnly.MinValue).ToList();
            if (inOrder.Zip(inOrder.Skip(1))
                .Any(pair => (pair.First.Until ?? DateOnly.MaxValue) >= (pair.Second.From ?? DateOnly.MinValue)))
                reading.Fault(new("schools.json", school.Slug, "networks", "two have days in common", Code: SeedFaultCode.NetworksOverlap));
        }

        foreach (var theme in seed.Themes.Where(theme => IsUnderItself(theme.Id, id => themes.GetValueOrDefault(id)?.Parent)))
            reading.Fault(new("themes.json", theme.Slug, "parent", "leads back to the theme itself", Code: SeedFaultCode.ThemeUnderItself));

        foreach (var offer in seed.Offers)
        {
            foreach (var stray in offer.Content.Areas.SelectMany(area => area.Neighbourhoods.Where(
                id => neighbourhoods.TryGetValue(id, out var place) && place.Municipality != area.Municipality)))
                reading.Fault(new("offers", offer.Slug, "areas", $"{neighbourhoods[stray].Slug} is not in the area's municipality"));
        }
    }

    private static Dictionary<Guid, T> ById<T>(IEnumerable<T> entries, Func<T, Guid> id) => entries.DistinctBy(id).ToDictionary(id);

    private static bool IsUnderItself(Guid theme, Func<Guid, Guid?> parent)
    {
        var seen = new HashSet<Guid>();
        for (var above = parent(theme); above is { } next && seen.Add(next); above = parent(next))
        {
            if (next == theme)
                return true;
        }

        return false;
    }
}
