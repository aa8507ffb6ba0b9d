using Catalogue.Data.Changes;
using Catalogue.Data.Entries;
using Catalogue.Data.Filters;
using Catalogue.Data.Tests.Filters;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Changes;

/// <summary>Followers that read at their own pace, over catalogues that change at random, against a plain loop over the offers.</summary>
public sealed class FollowedListTests
{
    private const int Seeds = 300;

    [Fact]
    public void Who_puts_in_place_what_is_told_has_what_the_filter_lets_through()
    {
        var told = new Dictionary<OfferChangeKind, int>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var made = new RandomEntries(random);
            var (entries, day) = (made.Entries(offers: random.Next(40)), made.Day());
            var filter = random.Next(3) == 0 ? Sample.AllTimes : made.Filter(entries);
            var graph = new Data.Snapshot.Catalogue(entries);
            var list = new FollowedList(graph, day, (_, _) => filter);
            var copy = Plain(entries, filter, day);

            for (var version = 2; version < 12; version++)
            {
                var before = entries;
                if (random.Next(4) > 0)
                    entries = random.Next(2) == 0 ? Next(made, entries, version) : OffersOf(Next(made, entries, version), before);
                if (random.Next(6) == 0)
                    day = day.AddDays(random.Next(400));
                // Grown or made anew, as after many changes.
                graph = random.Next(4) > 0 ? graph.Next(before, entries) : new Data.Snapshot.Catalogue(entries);
                list.Advance(graph, day, FollowedStep.Between);
                Hear(list, entries, copy, most: version == 11 ? int.MaxValue : random.Next(8), told);
            }

            Assert.Equal(Plain(entries, filter, day), copy);
        }

        Assert.All(
            Enum.GetValues<OfferChangeKind>(),
            kind => Assert.True(told.GetValueOrDefault(kind) > Seeds, $"{kind} was told {told.GetValueOrDefault(kind)} times only."));
    }

    [Fact]
    public void Equal_filters_are_evaluated_once_for_a_step_and_each_follower_is_told_all()
    {
        var made = new RandomEntries(new Random(8));
        var entries = made.Entries(offers: 30);
        var (graph, day, reads) = (new Data.Snapshot.Catalogue(entries), RandomEntries.Middle, 0);
        FollowedList[] equal = [.. Enumerable.Range(0, 5_000).Select(_ => List("all"))];
        var (other, own) = (List("other"), List(null));
        reads = 0;
        for (var version = 2; version < 5; version++)
        {
            var before = entries;
            entries = Next(made, entries, version);
            graph = graph.Next(before, entries);
            var steps = new List<FollowedStep>();
            foreach (var list in equal.Append(other).Append(own))
                list.Advance(graph, day, Between);
            Assert.Equal(3, Assert.Single(steps).Evaluations);
            var told = Told(own);
            Assert.NotEmpty(told);
            Assert.All(equal.Append(other), list => Assert.Equal(told, Told(list)));

            FollowedStep Between(Data.Snapshot.Catalogue was, DateOnly from, Data.Snapshot.Catalogue now, DateOnly to)
            {
                if (steps.Find(step => step.Is(was, from, now, to)) is { } known)
                    return known;
                steps.Add(FollowedStep.Between(was, from, now, to));
                return steps[^1];
            }
        }

        Assert.InRange(reads, 0, 9);

        FollowedList List(string? key) => new(graph, day, (_, _) => Read(), key);

        OfferFilter Read()
        {
            reads++;
            return Sample.AllTimes;
        }

        static List<FollowedOffer> Told(FollowedList list)
        {
            var told = new List<FollowedOffer>();
            while (list.Take() is { } change)
                told.Add(change);
            return told;
        }
    }

    [Fact]
    public void What_changed_many_times_is_told_once_as_it_is()
    {
        var (made, version) = (new RandomEntries(new Random(5)), 1);
        var entries = made.Entries(offers: 6);
        var list = new FollowedList(new Data.Snapshot.Catalogue(entries), RandomEntries.Middle, (_, _) => Sample.AllTimes);

        while (version++ < 50)
        {
            entries = entries with { Version = new(Guid.Empty, version, version), Offers = [.. entries.Offers.Select(offer => offer with { UpdatedAt = Moment(version) })] };
            list.Advance(new Data.Snapshot.Catalogue(entries), RandomEntries.Middle, FollowedStep.Between);
        }

        var told = Enumerable.Range(0, 7).Select(_ => list.Take()).ToList();
        Assert.All(told[..6], change => Assert.Equal((OfferChangeKind.Changed, 50), (change!.Kind, change.PublicVersion)));
        Assert.Equal(entries.Offers.Select(offer => offer.Id).Order(), told[..6].Select(change => change!.Id).Order());
        Assert.Null(told[6]);
    }

    [Fact]
    public void More_than_may_wait_ends_it_with_the_remedy()
    {
        var entries = new RandomEntries(new Random(6)).Entries(offers: FollowedList.Most + 1);
        var list = new FollowedList(
            new Data.Snapshot.Catalogue(entries with { Offers = [] }), RandomEntries.Middle, (_, _) => Sample.AllTimes);
        var all = new Data.Snapshot.Catalogue(entries with { Version = new(Guid.Empty, 2, 2) });
        if (all.Select(Sample.AllTimes, RandomEntries.Middle).Count <= FollowedList.Most)
            Assert.Fail("The filter is to let all of them through.");

        var refusal = Assert.Throws<FilterException>(() => list.Advance(all, RandomEntries.Middle, FollowedStep.Between));

        Assert.Equal(FollowedList.TooMany, refusal.Code);
        Assert.Contains("subscribe anew", refusal.Message, StringComparison.Ordinal);
    }

    // Every save is at a moment of its own, as publishing is; an entry that was only read anew is another object and the same save.
    private static CatalogueEntries Next(RandomEntries made, CatalogueEntries before, int version)
    {
        var known = before.Offers.ToHashSet(ReferenceEqualityComparer.Instance);
        var changed = made.Changed(before);
        return changed with
        {
            Version = new(Guid.Empty, version, version),
            Offers = [.. changed.Offers.Select(offer => !known.Contains(offer) ? offer with { Slug = $"{offer.Id}", UpdatedAt = Moment(version) } : made.Chance(0.2) ? offer with { Version = offer.Version + 1 } : offer)],
            Schools = [.. changed.Schools.Select(school => made.Chance(0.05) ? school with { Municipality = made.Pick(changed.Municipalities).Id } : school)],
        };
    }

    // Offers alone were saved, of which nothing else depends.
    private static CatalogueEntries OffersOf(CatalogueEntries next, CatalogueEntries before) =>
        before with { Version = next.Version, Offers = next.Offers };

    private static void Hear(
        FollowedList list,
        CatalogueEntries entries,
        SortedDictionary<Guid, DateTimeOffset> copy,
        int most,
        Dictionary<OfferChangeKind, int> told)
    {
        for (var heard = 0; heard < most && list.Take() is { } change; heard++)
        {
            told[change.Kind] = told.GetValueOrDefault(change.Kind) + 1;
            Assert.Equal(change.Kind != OfferChangeKind.Came, copy.ContainsKey(change.Id));
            if (change.Kind == OfferChangeKind.Left)
                copy.Remove(change.Id);
            else
                copy[change.Id] = entries.Offers.Single(offer => offer.Id == change.Id).UpdatedAt;
        }
    }

    private static SortedDictionary<Guid, DateTimeOffset> Plain(CatalogueEntries entries, OfferFilter filter, DateOnly day) =>
        new(PlainLoop.Matching(entries, filter, day).ToDictionary(offer => offer.Id, offer => offer.UpdatedAt));

    private static DateTimeOffset Moment(int version) => new(2030, 1, 1, 0, 0, version, TimeSpan.Zero);
}
