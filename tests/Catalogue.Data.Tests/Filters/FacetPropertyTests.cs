using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Filters;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Themes;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Filters;

/// <summary>
/// Every count of every facet against the plain loop, over random catalogues, filters and searches. A failure names its seed.
/// </summary>
public sealed class FacetPropertyTests
{
    private const int Seeds = 1500;

    [Fact]
    public void A_count_is_how_many_offers_there_are_when_that_value_is_chosen()
    {
        var counted = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var entries = random.Entries(offers: seed % 100 == 99 ? 200 : seed % 50);
            var (filter, today) = (random.Filter(entries), random.Day());
            var among = random.Chance(0.3) ? entries.Offers.Where(_ => random.Chance(0.6)).Select(offer => offer.Id).ToList() : null;
            var searched = among is null ? entries : entries with { Offers = [.. entries.Offers.Where(offer => among.Contains(offer.Id))] };
            var catalogue = seed % 2 == 0 ? new Data.Snapshot.Catalogue(entries) : Grown.Into(entries, random);
            var selection = catalogue.Select(filter, today, among is null ? null : Found.In(catalogue, among));
            Assert.Equal(PlainLoop.Matching(searched, filter, today).Length, selection.Count);
            foreach (var dimension in Enum.GetValues<FacetDimension>())
            {
                foreach (var value in Flat(selection.Facet(dimension, zeros: true)))
                {
                    var expected = PlainLoop.Matching(searched, Choosing(value, dimension, filter), today).Length;
                    Assert.True(
                        expected == value.Count,
                        $"Seed {seed}: {dimension} {value.Value} counts {value.Count}, choosing it gives {expected}.");
                    counted += value.Count > 0 ? 1 : 0;
                }
            }
        }

        Assert.True(counted > 10 * Seeds, $"Only {counted} counts were of anything: the catalogues are too poor to prove much.");
    }

    [Fact]
    public void Without_zeros_nothing_counts_nothing_but_what_something_is_under()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var entries = random.Entries(offers: seed % 20);
            var selection = new Data.Snapshot.Catalogue(entries).Select(random.Filter(entries), random.Day());
            foreach (var dimension in Enum.GetValues<FacetDimension>())
            {
                var (some, all) = (selection.Facet(dimension), selection.Facet(dimension, zeros: true));
                Assert.Equal(
                    Flat(all).Where(value => value.Count > 0).Select(value => (value.Value, value.Count)),
                    Flat(some).Where(value => value.Count > 0).Select(value => (value.Value, value.Count)));
                Assert.All(Flat(some), value => Assert.True(value.Count > 0 || value.Children.Length > 0));
            }
        }
    }

    [Fact]
    public void Every_entry_stands_in_its_facet_once_and_what_is_asked_is_selected()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var entries = random.Entries(offers: 10);
            var filter = random.Filter(entries);
            var selection = new Data.Snapshot.Catalogue(entries).Select(filter, RandomEntries.Middle);
            Same(entries.Themes.Select(entry => entry.Id), FacetDimension.Themes, filter.Themes, value => ((Theme)value).Id);
            Same(entries.Schools.Select(entry => entry.Id), FacetDimension.Schools, filter.Schools, value => ((School)value).Id);
            Same(
                entries.Organisations.Select(entry => entry.Id),
                FacetDimension.Organisations,
                filter.Organisations,
                value => ((Organisation)value).Id);
            Same(
                entries.Municipalities.Select(entry => entry.Id),
                FacetDimension.Municipalities,
                filter.Municipalities,
                value => ((Municipality)value).Id);
            Same(
                entries.Neighbourhoods.Select(entry => entry.Id),
                FacetDimension.Neighbourhoods,
                filter.Neighbourhoods,
                value => ((Neighbourhood)value).Id);
            Same(Enum.GetValues<SchoolNetwork>(), FacetDimension.Networks, filter.Networks, value => (SchoolNetwork)value);
            Same(Enum.GetValues<EducationLevel>(), FacetDimension.Levels, filter.Levels, value => (EducationLevel)value);
            Same(Enum.GetValues<DayOfWeek>(), FacetDimension.Weekdays, filter.Weekdays, value => (DayOfWeek)value);

            void Same<T>(IEnumerable<T> entries, FacetDimension dimension, ImmutableArray<T> asked, Func<object, T> keyOf)
            {
                var values = Flat(selection.Facet(dimension, zeros: true)).Where(value => value.Dimension == dimension).ToList();
                Assert.Equal(entries.Order(), values.Select(value => keyOf(value.Value)).Order());
                Assert.All(values, value => Assert.Equal(asked.Contains(keyOf(value.Value)), value.IsSelected));
            }
        }
    }

    private static IEnumerable<FacetValue> Flat(IEnumerable<FacetValue> values) =>
        values.SelectMany(value => Flat(value.Children).Prepend(value));

    private static OfferFilter Choosing(FacetValue value, FacetDimension facet, OfferFilter filter) => (value.Dimension, value.Value) switch
    {
        (FacetDimension.Age, Grade grade) => filter with { Age = AgeRange.OfGrade(grade) },
        (FacetDimension.Networks, SchoolNetwork network) => filter with { Networks = [network] },
        (FacetDimension.Municipalities, Municipality entry) => filter with { Municipalities = [entry.Id], Neighbourhoods = facet == FacetDimension.Neighbourhoods ? [] : filter.Neighbourhoods },
        (FacetDimension.Neighbourhoods, Neighbourhood entry) => filter with { Neighbourhoods = [entry.Id] },
        (FacetDimension.Schools, School entry) => filter with { Schools = [entry.Id] },
        (FacetDimension.Themes, Theme entry) => filter with { Themes = [entry.Id] },
        (FacetDimension.Levels, EducationLevel level) => filter with { Levels = [level] },
        (FacetDimension.TargetGroups, TargetGroup group) => filter with { TargetGroups = [group] },
        (FacetDimension.StaffOnly, bool staffOnly) => filter with { StaffOnly = staffOnly },
        (FacetDimension.Provenance, ProvenanceKind kind) => filter with { Provenance = [kind] },
        (FacetDimension.Organisations, Organisation entry) => filter with { Organisations = [entry.Id] },
        (FacetDimension.OrganisationKind, OrganisationKind kind) => filter with { OrganisationKind = kind },
        (FacetDimension.Languages, string tag) => filter with { Languages = [tag] },
        (FacetDimension.Free, bool free) => filter with { Free = free },
        (FacetDimension.MaxPrice, decimal euro) => filter with { MaxPrice = euro },
        (FacetDimension.Weekdays, DayOfWeek day) => filter with { Weekdays = [day] },
        (FacetDimension.TimeOfDay, TimeOfDay time) => filter with { TimeOfDay = time },
        (FacetDimension.PlacesLeft, bool some) => filter with { PlacesLeft = some },
        (FacetDimension.RegistrationOpen, bool open) => filter with { RegistrationOpen = open },
        (FacetDimension.Near, int metres) => filter with { Near = new Near(filter.Near!.Point, metres) },
        (FacetDimension.WheelchairAccessible, bool accessible) => filter with { WheelchairAccessible = accessible },
        (FacetDimension.SchoolYear, SchoolYear year) => filter with { Period = year.Period },
        _ => throw new ArgumentException($"{value.Dimension} has no value {value.Value}.", nameof(value)),
    };
}
