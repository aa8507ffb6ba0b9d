using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Writing.Rules;
using static Catalogue.Data.Tests.Writing.Rules.RuleSample;

namespace Catalogue.Data.Tests.Writing.Rules;

public sealed class OfferCompletenessTests
{
    private static readonly OfferContent Whole = Sound with
    {
        Description = Dutch("Alles wat men weten wil."),
        TargetGroups = [TargetGroup.Pupils],
        AgeApplies = false,
        MinAgeMonths = null,
        MaxAgeMonths = null,
        Languages = ["nl"],
        Free = true,
        Price = null,
        Schedule = new() { ByArrangement = true },
        Registration = new() { Required = false },
        Contact = new(Phone: "011 70 15 64"),
    };

    [Fact]
    public void An_offer_that_says_all_is_whole()
    {
        var (percent, missing) = OfferCompleteness.Of(Whole);
        Assert.Equal(100, percent);
        Assert.Empty(missing);
    }

    [Fact]
    public void Each_member_that_is_missing_is_named_and_counts_for_its_weight() => Assert.All(
        new (OfferContent Content, string Missing, int Percent)[]
        {
            (Whole with { Title = Dutch(" ") }, "title", 90),
            (Whole with { Summary = null }, "summary", 90),
            (Whole with { Description = Dutch("") }, "description", 85),
            (Whole with { Themes = [] }, "themes", 90),
            (Whole with { TargetGroups = [], Levels = [] }, "targetGroups", 90),
            (Whole with { AgeApplies = true }, "minAgeMonths", 95),
            (Whole with { Areas = [] }, "areas", 90),
            (Whole with { AllNetworks = false, Networks = [] }, "networks", 95),
            (Whole with { Languages = [] }, "languages", 95),
            (Whole with { Free = null }, "free", 95),
            (Whole with { Schedule = null }, "schedule", 95),
            (Whole with { Registration = null }, "registration", 95),
            (Whole with { Contact = new Contact() }, "contact", 95),
        },
        less =>
        {
            var (percent, missing) = OfferCompleteness.Of(less.Content);
            Assert.Equal((less.Percent, less.Missing), (percent, Assert.Single(missing)));
        });

    [Fact]
    public void Of_two_that_say_the_same_either_will_do()
    {
        Assert.Equal(100, OfferCompleteness.Of(Whole with { TargetGroups = [], Levels = [EducationLevel.Primary] }).Percent);
        Assert.Equal(100, OfferCompleteness.Of(Whole with { AgeApplies = true, MaxAgeMonths = 36 }).Percent);
        Assert.Equal(
            100, OfferCompleteness.Of(Whole with { Areas = [], AllNetworks = false, Networks = [], Schools = [Guid.NewGuid()] }).Percent);
        Assert.Equal(100, OfferCompleteness.Of(Whole with { Free = null, Price = new() { Amount = 2 } }).Percent);
    }
}
