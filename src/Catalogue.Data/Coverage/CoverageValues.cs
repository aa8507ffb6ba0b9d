using System.Collections.Immutable;
using Catalogue.Data.Filters;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Data.Coverage;

/// <summary>
/// The values of a dimension, in the order of the enum, or of the tree with siblings by name. When the filter restricts that dimension
/// itself, only its values.
/// </summary>
internal static class CoverageValues
{
    public static ImmutableArray<CoverageValue> Of(CoverageDimension dimension, OfferFilter filter, Snapshot.Catalogue catalogue) =>
        dimension switch
    {
        CoverageDimension.AgeBand => All<AgeBand>(
            band => filter.Ages.IsDefaultOrEmpty
                || filter.Ages.Any(AgeRange.OfBand(band).Overlaps), (asked, band) => asked with { Age = AgeRange.OfBand(band) }),
        CoverageDimension.Network => All<SchoolNetwork>(
            network => IsAsked(filter.Networks, network), (asked, network) => asked with { Networks = [network] }),
        CoverageDimension.Level => All<EducationLevel>(
            level => IsAsked(filter.Levels, level), (asked, level) => asked with { Levels = [level] }),
        CoverageDimension.TargetGroup => All<TargetGroup>(
            group => IsAsked(filter.TargetGroups, group), (asked, group) => asked with { TargetGroups = [group] }),
        CoverageDimension.Theme => [.. Themes(filter, catalogue)],
        _ => [.. Neighbourhoods(filter, catalogue)],
    };

    private static ImmutableArray<CoverageValue> All<TEnum>(Func<TEnum, bool> isLeft, Func<OfferFilter, TEnum, OfferFilter> narrow)
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Where(isLeft).Select(value => new CoverageValue(
            UpperSnake<TEnum>.Name(value),
            Terms.Of(typeof(TEnum).Name, UpperSnake<TEnum>.Name(value)),
            null,
            filter => narrow(filter, value)))];

    private static bool IsAsked<T>(ImmutableArray<T> asked, T value) => asked.IsDefaultOrEmpty || asked.Contains(value);

    private static IEnumerable<CoverageValue> Themes(OfferFilter filter, Snapshot.Catalogue catalogue)
    {
        var asked = filter.Themes.OrEmpty();
        return Tree(catalogue.Themes, theme => theme.Id, theme => theme.Parent)
            .Where(theme => !theme.IsRetired && (asked.IsEmpty || catalogue.ThemeTree.WithAncestors(theme.Id).Any(asked.Contains)))
            .Select(theme => new CoverageValue(
                theme.Slug, theme.Name, theme.Parent is { } parent
                    ? catalogue.FindTheme(parent)?.Slug
                    : null, narrowed => narrowed with { Themes = [theme.Id] }));
    }

    private static IEnumerable<CoverageValue> Neighbourhoods(OfferFilter filter, Snapshot.Catalogue catalogue)
    {
        var around = filter.Neighbourhoods.IsDefaultOrEmpty
            ? null
            : catalogue.NeighbourhoodTree.Ask(filter.Neighbourhoods.AsSpan(), filter.Nearby).Within;
        var municipalities = filter.Municipalities.IsDefaultOrEmpty
            ? catalogue.Municipalities
            : [.. catalogue.Municipalities.Where(municipality => filter.Municipalities.Contains(municipality.Id))];
        return municipalities.SelectMany(
            municipality => Tree(catalogue.NeighbourhoodsOf(municipality), place => place.Id, place => place.Parent))
            .Where(place => !place.IsRetired && (around is null || around.Contains(place.Id)))
            .Select(place => new CoverageValue(
                place.Slug,
                LocalizedText.InDutch(place.Name),
                place.Parent is { } parent ? catalogue.FindNeighbourhood(parent)?.Slug : null,
                narrowed => narrowed with { Neighbourhoods = [place.Id], Nearby = false }));
    }

    // An entry whose parent is not listed is at the top level; a cycle is left out.
    private static IEnumerable<T> Tree<T>(ImmutableArray<T> entries, Func<T, Guid> idOf, Func<T, Guid?> parentOf)
    {
        var ids = entries.Select(idOf).ToHashSet();
        var children = entries.ToLookup(entry => parentOf(entry) is { } parent && ids.Contains(parent) ? parent : Guid.Empty);
        return Beneath(Guid.Empty);

        IEnumerable<T> Beneath(Guid id) => children[id].SelectMany(child => Beneath(idOf(child)).Prepend(child));
    }
}
