using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Filters;
using Catalogue.Data.Matches;
using Catalogue.Data.Offers;
using Catalogue.Data.Profiles;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Filters;
using Catalogue.Data.Tests.Snapshot;

namespace Catalogue.Data.Tests.Profiles;

/// <summary>Verdicts against the plain loop of the filters, over random catalogues and profiles. A failure names its seed.</summary>
public sealed class VerdictTests
{
    private const int Seeds = 600;

    [Fact]
    public void A_yes_is_what_the_filter_of_that_dimension_lets_through_and_a_no_is_never_said_of_what_is_not_known()
    {
        var told = new Dictionary<(ReasonDimension, Verdict), int>();
        ForEverySeed((entries, profile, today, match) =>
        {
            foreach (var reason in match.Reasons.Where(reason => Filter(profile, reason.Dimension, entries) is not null))
            {
                var filter = Filter(profile, reason.Dimension, entries)!;
                var isThrough = PlainLoop.Matching(entries with { Offers = [match.Offer] }, filter, today).Length == 1;
                Assert.True(
                    isThrough == (reason.Verdict == Verdict.Yes), $"{reason.Dimension} is {reason.Verdict}, the filter says {isThrough}.");
                if (reason.Verdict != Verdict.Yes)
                    Assert.True(
                        IsKnown(reason.Dimension, match.Offer, entries, profile, today) == (reason.Verdict == Verdict.No),
                        $"{reason.Dimension} is {reason.Verdict}.");
                told[(reason.Dimension, reason.Verdict)] = told.GetValueOrDefault((reason.Dimension, reason.Verdict)) + 1;
            }
        });
        foreach (var dimension in Enum.GetValues<ReasonDimension>())
        {
            foreach (var verdict in Enum.GetValues<Verdict>().Where(verdict => (dimension, verdict) is not (ReasonDimension.Age, Verdict.Unknown)))
                Assert.True(told.GetValueOrDefault((dimension, verdict)) > 50, $"{dimension} was hardly ever {verdict}.");
        }
    }

    [Fact]
    public void An_offer_is_never_no_without_a_decisive_no_nor_yes_with_a_decisive_doubt() =>
        ForEverySeed((entries, profile, today, match) =>
    {
        var decisive = match.Reasons.Where(reason => reason.IsDecisive).Select(reason => reason.Verdict).ToList();
        var expected = decisive.Contains(Verdict.No) ? Verdict.No : decisive.Contains(Verdict.Unknown) ? Verdict.Unknown : Verdict.Yes;
        Assert.Equal(expected, match.Verdict);
        Assert.All(match.Reasons, reason => Assert.NotEmpty(reason.Sentence("nl")));
    });

    [Fact]
    public void A_yes_to_all_is_what_the_filter_of_all_dimensions_together_lets_through() =>
        ForEverySeed((entries, profile, today, match) =>
    {
        ReasonDimension[] together =
        [
            ReasonDimension.Age, ReasonDimension.Network, ReasonDimension.School, ReasonDimension.Neighbourhood, ReasonDimension.Level,
            ReasonDimension.TargetGroup,
        ];
        if (profile.School is not null)
            return;
        var filter = new OfferFilter { Age = profile.Age, Networks = List(profile.Network), Neighbourhoods = List(profile.Neighbourhood), Levels = profile.Levels, TargetGroups = profile.TargetGroups, StaffOnly = profile.TargetGroups.IsEmpty ? false : null };
        var isThrough = PlainLoop.Matching(entries with { Offers = [match.Offer] }, filter, today).Length == 1;
        Assert.Equal(
            isThrough, match.Reasons.Where(reason => together.Contains(reason.Dimension)).All(reason => reason.Verdict == Verdict.Yes));
    });

    private static OfferFilter? Filter(Profile profile, ReasonDimension dimension, CatalogueEntries entries) => dimension switch
    {
        ReasonDimension.Age => new() { Age = profile.Age },
        ReasonDimension.Network when profile.Network is not null => new() { Networks = List(profile.Network) },
        ReasonDimension.Neighbourhood when profile.Neighbourhood is not null => new() { Neighbourhoods = List(profile.Neighbourhood) },
        ReasonDimension.School when profile.School is not null => new() { Schools = List(profile.School) },
        ReasonDimension.School => new() { Networks = List(profile.Network), Neighbourhoods = List(profile.Neighbourhood) },
        ReasonDimension.Level => new() { Levels = profile.Levels.IsEmpty ? SchoolOf(profile, entries)!.Levels : profile.Levels },
        ReasonDimension.TargetGroup => new() { TargetGroups = profile.TargetGroups, StaffOnly = profile.TargetGroups.IsEmpty ? false : null },
        ReasonDimension.Language => new() { Languages = [profile.HomeLanguage!, profile.HomeLanguage!.Split('-')[0]] },
        ReasonDimension.Interest => new() { Themes = profile.Interests },
        ReasonDimension.Registration => new() { RegistrationOpen = true },
        ReasonDimension.Places => new() { PlacesLeft = true },
        _ => null,
    };

    // What must be there before anything can be ruled out; told in another way than the rules do it.
    private static bool IsKnown(ReasonDimension dimension, Offer offer, CatalogueEntries entries, Profile profile, DateOnly today)
    {
        var content = offer.Content;
        var schools = content.Schools.Select(id => entries.Schools.FirstOrDefault(school => school.Id == id)).ToList();
        return dimension switch
        {
            ReasonDimension.Network => schools.Count == 0
                ? content.Networks.Length > 0
                : schools.All(school => school?.NetworkOn(today) is not null),
            ReasonDimension.Neighbourhood => schools.Count == 0
                ? content.Areas.Length > 0 && content.Areas.All(area => IsElsewhere(area, entries, profile))
                : schools.All(school => IsElsewhere(school, entries, profile)),
            ReasonDimension.School when profile.School is null => schools.All(
                school => (school?.NetworkOn(today) is { } network && network != profile.Network) || IsElsewhere(school, entries, profile)),
            ReasonDimension.Level => content.Levels.Length > 0,
            ReasonDimension.TargetGroup => content.TargetGroups.Length > 0,
            ReasonDimension.Language => content.Languages.Length > 0,
            ReasonDimension.Interest => content.Themes.Length > 0,
            ReasonDimension.Registration => content.Registration is not null,
            ReasonDimension.Places => content.PlacesLeft is not null,
            _ => true,
        };
    }

    private static School? SchoolOf(Profile profile, CatalogueEntries entries) =>
        entries.Schools.FirstOrDefault(school => school.Id == profile.School);

    private static bool IsElsewhere(School? school, CatalogueEntries entries, Profile profile)
    {
        var asked = entries.Neighbourhoods.First(entry => entry.Id == profile.Neighbourhood);
        if (school is null || (school.Municipality == asked.Municipality && school.Neighbourhood is null))
            return false;
        return !IsIn(school.Neighbourhood, asked.Id, entries) && !IsIn(asked.Id, school.Neighbourhood, entries);
    }

    private static bool IsIn(Guid? inner, Guid? outer, CatalogueEntries entries) =>
        inner is not null
            && (inner == outer || IsIn(entries.Neighbourhoods.FirstOrDefault(entry => entry.Id == inner)?.Parent, outer, entries));

    private static bool IsElsewhere(ServedArea area, CatalogueEntries entries, Profile profile) =>
        area.Municipality != entries.Neighbourhoods.First(entry => entry.Id == profile.Neighbourhood).Municipality
            || area.Neighbourhoods.Length > 0;

    private static ImmutableArray<T> List<T>(T? value)
        where T : struct => value is { } one ? [one] : [];

    private static void ForEverySeed(Action<CatalogueEntries, Profile, DateOnly, OfferMatch> check)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var entries = random.Entries(offers: seed % 40);
            var catalogue = new Data.Snapshot.Catalogue(entries);
            for (var i = 0; i < 3; i++)
            {
                var (profile, today) = (random.Profile(entries), random.Day());
                var question = new ProfileQuestion(profile, catalogue.Reference, today);
                foreach (var offer in catalogue.Offers.Where(offer => catalogue.Select(OfferFilter.None, today).Contains(offer.Id)))
                {
                    var failure = Record.Exception(() => check(entries, profile, today, new OfferMatch(offer, question)));
                    Assert.True(failure is null, $"Seed {seed}: {failure?.Message}");
                }
            }
        }
    }
}
