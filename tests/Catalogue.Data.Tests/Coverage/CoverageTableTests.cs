using System.Collections.Immutable;
using Catalogue.Data.Coverage;
using Catalogue.Data.Filters;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Filters;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Coverage;

public sealed class CoverageTableTests
{
    private const int Seeds = 300;

    private static readonly ImmutableArray<CoverageDimension> Dimensions = [.. Enum.GetValues<CoverageDimension>()];

    private readonly Sample sample = new();

    [Fact]
    public void Every_cell_counts_what_the_filter_with_both_values_finds()
    {
        var filled = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var entries = random.Entries(offers: seed % 30);
            var (filter, today) = (random.Chance(0.5) ? random.Filter(entries) : OfferFilter.None, random.Day());
            var rows = random.Pick(Dimensions);
            var columns = random.Pick([.. Dimensions.Where(dimension => dimension != rows)]);
            var table = new CoverageTable(new Data.Snapshot.Catalogue(entries), rows, columns, filter, today);
            Assert.Equal(Count(filter), table.Total);
            foreach (var cell in table.Cells())
            {
                var expected = Matching(With(With(filter, rows, cell.Row.Value), columns, cell.Column.Value));
                Assert.True(
                    expected.Length == cell.Count,
                    $"Seed {seed}: {cell.Row.Value} and {cell.Column.Value} count {cell.Count}, the plain loop {expected.Length}.");
                Assert.Equal(expected.Select(offer => offer.Id).Order(), cell.Offers(100).Select(offer => offer.Id).Order());
                filled += expected.Length > 0 ? 1 : 0;
            }

            Assert.All(table.Rows, row => Assert.Equal(Count(With(filter, rows, row.Value)), table.Count(row)));

            int Count(OfferFilter asked) => Matching(asked).Length;

            ImmutableArray<Offer> Matching(OfferFilter asked) => PlainLoop.Matching(entries, asked, today);

            OfferFilter With(OfferFilter asked, CoverageDimension dimension, string value) => dimension switch
            {
                CoverageDimension.AgeBand => asked with { Age = AgeRange.OfBand(UpperSnake<AgeBand>.Parse(value)) },
                CoverageDimension.Network => asked with { Networks = [Enum.Parse<SchoolNetwork>(value)] },
                CoverageDimension.Neighbourhood => asked with { Neighbourhoods = [entries.Neighbourhoods.Single(place => place.Slug == value).Id], Nearby = false },
                CoverageDimension.Theme => asked with { Themes = [entries.Themes.Single(theme => theme.Slug == value).Id] },
                CoverageDimension.Level => asked with { Levels = [UpperSnake<EducationLevel>.Parse(value)] },
                _ => asked with { TargetGroups = [UpperSnake<TargetGroup>.Parse(value)] },
            };
        }

        Assert.True(filled > 1000, $"Only {filled} cells had anything in them.");
    }

    [Fact]
    public void Network_and_neighbourhood_of_a_cell_are_those_of_one_and_the_same_school()
    {
        var city = sample.Municipality("city");
        var (north, south) = (sample.Neighbourhood("north", city), sample.Neighbourhood("south", city));
        var go = sample.School("go", city, north, new NetworkMembership(SchoolNetwork.GO));
        var vgo = sample.School("vgo", city, south, new NetworkMembership(SchoolNetwork.VGO));
        sample.Offer("at both", content => content with { Schools = [go.Id, vgo.Id] });

        var cells = Table(CoverageDimension.Neighbourhood, CoverageDimension.Network).Cells().Select(
            cell => $"{cell.Row.Label.Dutch} {cell.Column.Value} {cell.Count}");

        Assert.Equal(["north GO 1", "north OGO 0", "north VGO 0", "south GO 0", "south OGO 0", "south VGO 1"], cells);
    }

    [Fact]
    public void Trees_come_with_what_is_beneath_a_value_behind_it_and_the_filter_chooses_what_is_there()
    {
        var (b, a) = (sample.Theme("b"), sample.Theme("a"));
        var (under, deeper) = (sample.Theme("c", a), sample.Theme("d"));
        Assert.Equal("a, c, b, d", Rows(OfferFilter.None));
        Assert.Equal("a, c", Rows(new() { Themes = [a.Id] }));
        Assert.Equal("c, d", Rows(new() { Themes = [under.Id, deeper.Id] }));
        Assert.Equal(a.Slug, Table(CoverageDimension.Theme, CoverageDimension.Level).Rows[1].Parent);

        string Rows(OfferFilter filter) => string.Join(
            ", ",
            new CoverageTable(
                sample.Catalogue,
                CoverageDimension.Theme,
                CoverageDimension.Level,
                filter,
                Sample.Today).Rows.Select(row => row.Label.Dutch));
    }

    [Fact]
    public void An_age_that_is_asked_leaves_the_bands_it_touches()
    {
        var table = new CoverageTable(
            sample.Catalogue, CoverageDimension.AgeBand, CoverageDimension.Level, new() { Age = AgeRange.OfYears(6) }, Sample.Today);
        Assert.Equal("6–8 jaar", Assert.Single(table.Rows).Label.Dutch);
    }

    [Fact]
    public void Bands_hold_every_age_once()
    {
        var bands = Enum.GetValues<AgeBand>().Select(AgeRange.OfBand).ToList();
        Assert.Equal(0, bands[0].Lo);
        Assert.All(bands.Zip(bands.Skip(1)), pair => Assert.Equal(pair.First.Hi + 1, pair.Second.Lo));
    }

    [Fact]
    public void Rows_and_columns_of_one_dimension_are_refused() =>
        Assert.Equal("columns", Assert.Throws<FilterException>(() => Table(CoverageDimension.Theme, CoverageDimension.Theme)).Path);

    [Fact]
    public void More_cells_than_anyone_can_read_are_refused()
    {
        var city = sample.Municipality("city");
        for (var i = 0; i < 720; i++)
            sample.Neighbourhood("place", city);
        Assert.Equal("rows", Assert.Throws<FilterException>(() => Table(CoverageDimension.Neighbourhood, CoverageDimension.Level)).Path);
    }

    private CoverageTable Table(CoverageDimension rows, CoverageDimension columns) =>
        new(sample.Catalogue, rows, columns, OfferFilter.None, Sample.Today);
}
