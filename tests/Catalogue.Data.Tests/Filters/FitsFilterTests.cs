using Catalogue.Data.Filters;
using Catalogue.Data.Matches;
using Catalogue.Data.Offers;
using Catalogue.Data.Profiles;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Snapshot;

namespace Catalogue.Data.Tests.Filters;

public sealed class FitsFilterTests
{
    private readonly Sample sample = new();

    [Fact]
    public void What_fits_is_every_offer_that_has_the_verdict_yes_or_unknown_for_the_profile()
    {
        var (found, left) = (0, 0);
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var entries = random.Entries(offers: seed % 60);
            var catalogue = seed % 2 == 0 ? new Data.Snapshot.Catalogue(entries) : Grown.Into(entries, random);
            var (profile, today) = (random.Profile(entries), random.Day());
            Guid[] expected = [.. Ids(catalogue, profile, today, Verdict.Yes), .. Ids(catalogue, profile, today, Verdict.Unknown)];
            var selection = catalogue.Select(new() { Fits = profile }, today);
            Assert.True(
                expected.Order().SequenceEqual(entries.Offers.Select(offer => offer.Id).Where(selection.Contains).Order()), $"Seed {seed}.");
            found += expected.Length;
            left += Ids(catalogue, profile, today, Verdict.No).Count;
        }

        Assert.True(found > 1000 && left > 1000, $"{found} were found and {left} were not: that proves little.");
    }

    [Fact]
    public void What_fits_a_school_of_primary_education_is_nothing_for_staff_only_and_nothing_of_other_levels()
    {
        var city = sample.Municipality("city");
        var own = sample.School("own", city, null, new NetworkMembership(SchoolNetwork.GO));
        sample.Change(own, school => school with { Levels = [EducationLevel.Nursery, EducationLevel.Primary] });
        AtLarge("primary", content => content with { Levels = [EducationLevel.Primary, EducationLevel.Secondary] });
        AtLarge("secondary", content => content with { Levels = [EducationLevel.Secondary] });
        AtLarge("levelless", content => content);
        AtLarge("staff", content => content with { TargetGroups = [TargetGroup.SchoolStaff, TargetGroup.SocialWorkers] });
        AtLarge("staff and parents", content => content with { TargetGroups = [TargetGroup.SchoolStaff, TargetGroup.Parents] });
        sample.Offer("parents learn Dutch here", content => content with { Schools = [own.Id], Levels = [EducationLevel.Adult] });
        sample.Offer("staff here", content => content with { Schools = [own.Id], TargetGroups = [TargetGroup.SchoolStaff] });

        Assert.Equal("levelless, parents learn Dutch here, primary, staff and parents", Fitting(new() { School = own.Id }));
        // Levels and target groups that are named are compared with every offer.
        Assert.Equal(
            "levelless, primary, secondary, staff and parents",
            Fitting(new() { School = own.Id, Levels = [EducationLevel.Secondary] }));
        Assert.Equal(
            "levelless, parents learn Dutch here, primary, staff, staff and parents, staff here",
            Fitting(new() { School = own.Id, TargetGroups = [TargetGroup.SchoolStaff] }));
    }

    [Fact]
    public void Other_filters_facets_orders_and_pages_are_of_what_fits()
    {
        for (var i = 0; i < 9; i++)
        {
            var level = i % 3 == 0 ? EducationLevel.Secondary : EducationLevel.Primary;
            sample.Offer($"offer {i}", content => content with { Levels = [level], Languages = [i % 2 == 0 ? "nl" : "fr"] });
        }

        var profile = new Profile { Levels = [EducationLevel.Primary] };
        var selection = sample.Catalogue.Select(new() { Fits = profile, Languages = ["nl"] }, Sample.Today);
        Assert.Equal("offer 8, offer 4, offer 2", Titles(selection.Page(new(OfferOrderField.Title, Descending: true), PageRequest.Of(first: 5))));
        Assert.Equal(
            [("fr", 3), ("nl", 3)],
            selection.Facet(FacetDimension.Languages).Select(value => ((string)value.Value, value.Count)).Order());
        Assert.Equal(
            [(EducationLevel.Primary, 3)],
            selection.Facet(FacetDimension.Levels).Select(value => ((EducationLevel)value.Value, value.Count)));
    }

    private static string Titles(OfferPage page) => string.Join(", ", page.Offers.Select(offer => offer.Content.Title.Dutch));

    private static List<Guid> Ids(Data.Snapshot.Catalogue catalogue, Profile profile, DateOnly today, Verdict verdict)
    {
        var matches = OfferMatches.Of(catalogue, profile, [verdict], today);
        return [.. matches.Page(PageRequest.Of(first: 100)).Matches.Select(match => match.Offer.Id)];
    }

    private void AtLarge(string title, Func<OfferContent, OfferContent> change) => sample.Offer(
        title, content => change(content) with { AllNetworks = true, Areas = [new(sample.Entries.Municipalities[0].Id, true, [])] });

    private string Fitting(Profile profile) => sample.Found(new() { Fits = profile });
}
