using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// How many offers each value of a dimension would let through. A facet leaves out what its own dimension asks, finds what the rest lets through once, and
/// counts it with the set of each value.
/// </summary>
internal sealed class OfferFacets(Catalogue catalogue, OfferIndex index, OfferFilter filter, DateOnly today, OfferSet? among)
{
    private const int MostSchoolYears = 30;
    private static readonly ImmutableArray<decimal> Prices = [0, 5, 10, 25, 50, 100];
    private static readonly ImmutableArray<int> Distances = [500, 1_000, 2_000, 5_000, 10_000, 25_000];
    private static readonly ImmutableArray<TimeOfDay> Times = [new(new(6, 0), new(12, 0)), new(new(12, 0), new(17, 0)), new(new(17, 0), new(23, 0))];
    private static readonly ImmutableArray<DayOfWeek> Days = [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7)];

    public ImmutableArray<FacetValue> Of(FacetDimension dimension, bool zeros) => FacetValue.Pruned(dimension switch
    {
        FacetDimension.Age => Ages(),
        FacetDimension.Networks => Places().Networks(),
        FacetDimension.Neighbourhoods => Places().Neighbourhoods(),
        FacetDimension.Municipalities => Places().Municipalities(),
        FacetDimension.Schools => Places().Schools(),
        FacetDimension.Themes => Themes(),
        FacetDimension.SchoolYear => SchoolYears(),
        FacetDimension.Organisations => MostFirst(Each(dimension, catalogue.Organisations, entry => index.Dimensions.TakingPart[entry.Id], entry => filter.Organisations.OrEmpty().Contains(entry.Id))),
        FacetDimension.Languages => MostFirst(Each(dimension, index.Dimensions.LanguagesToAsk.Order(StringComparer.OrdinalIgnoreCase), tag => index.Dimensions.Speaking([tag]), tag => filter.Languages.OrEmpty().Contains(tag, StringComparer.OrdinalIgnoreCase))),
        FacetDimension.Levels => Each(dimension, Enum.GetValues<EducationLevel>(), level => index.Dimensions.Levels[level], level => filter.Levels.OrEmpty().Contains(level)),
        FacetDimension.TargetGroups => Each(dimension, Enum.GetValues<TargetGroup>(), group => index.Dimensions.TargetGroups[group], group => filter.TargetGroups.OrEmpty().Contains(group)),
        FacetDimension.OrganisationKind => Each(dimension, Enum.GetValues<OrganisationKind>(), kind => index.Dimensions.Kinds[kind], kind => filter.OrganisationKind == kind),
        FacetDimension.Free => Each(dimension, [true, false], index.Practice.Free, free => filter.Free == free),
        FacetDimension.MaxPrice => Each(dimension, With(Prices, filter.MaxPrice), index.Practice.CostingAtMost, euro => filter.MaxPrice == euro),
        FacetDimension.Weekdays => Each(dimension, Days, day => index.Practice.When([day], filter.TimeOfDay), day => filter.Weekdays.OrEmpty().Contains(day)),
        FacetDimension.TimeOfDay => Each(dimension, Times, time => index.Practice.When(filter.Weekdays.OrEmpty(), time), time => filter.TimeOfDay == time),
        FacetDimension.PlacesLeft => Each(dimension, [true, false], index.Practice.WithPlacesLeft, some => filter.PlacesLeft == some),
        FacetDimension.RegistrationOpen => Each(dimension, [true, false], open => index.Practice.WithRegistration(open, today), open => filter.RegistrationOpen == open),
        FacetDimension.Near => filter.Near is { } near ? Each(dimension, With(Distances, near.Metres), metres => index.Practice.Within(new Near(near.Point, metres)), metres => near.Metres == metres) : [],
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    }, zeros);

    private ImmutableArray<FacetValue> Each<T>(FacetDimension dimension, IEnumerable<T> values, Func<T, OfferSet> having, Func<T, bool> isSelected)
        where T : notnull
    {
        var others = Others(dimension);
        return [.. values.Select(value => new FacetValue(dimension, value, OfferSets.CountOfBoth(others, having(value)), isSelected(value), []))];
    }

    private ImmutableArray<FacetValue> Ages()
    {
        var others = Others(FacetDimension.Age);
        return [.. Enum.GetValues<Grade>().Select(grade => (Grade: grade, Age: AgeRange.OfGrade(grade))).Select(asked =>
            new FacetValue(FacetDimension.Age, asked.Grade, index.OfAge(asked.Age, filter.IncludeWithoutAge, others).Count, filter.Age == asked.Age, []))];
    }

    private ImmutableArray<FacetValue> Themes()
    {
        var others = Others(FacetDimension.Themes);
        return [.. catalogue.Themes.Where(theme => theme.Parent is not { } parent || catalogue.FindTheme(parent) is null).Select(Tree)];

        FacetValue Tree(Theme theme) => new(
            FacetDimension.Themes, theme, OfferSets.CountOfBoth(others, index.About(theme.Id)), filter.Themes.OrEmpty().Contains(theme.Id), [.. catalogue.ChildrenOf(theme).Select(Tree)]);
    }

    // A school year says of which day networks are asked as well, so each is a question of its own.
    private ImmutableArray<FacetValue> SchoolYears()
    {
        var coming = SchoolYear.Of(today).Start + 1;
        var first = index.Dimensions.FirstDay is { } day ? Math.Clamp(SchoolYear.Of(day).Start, coming - MostSchoolYears + 1, coming - 1) : coming - 1;
        return [.. Enumerable.Range(first, coming - first + 1).Select(start => new SchoolYear(start)).Select(year =>
            new FacetValue(FacetDimension.SchoolYear, year, index.Matching(filter with { Period = year.Period }, today, among).Count, filter.Period == year.Period, []))];
    }

    private PlaceFacets Places() => new(catalogue, index, filter, today, among);

    private OfferSet Others(FacetDimension dimension) => index.Matching(filter.Without(dimension), today, among);

    // What is asked is one of the values, whether or not it is round.
    private static IEnumerable<T> With<T>(ImmutableArray<T> values, T? asked)
        where T : struct => asked is { } value ? values.Append(value).Distinct().Order() : values;

    private static ImmutableArray<FacetValue> MostFirst(ImmutableArray<FacetValue> values) => [.. values.OrderByDescending(value => value.Count)];
}
