using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Schedules;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Offers;

public sealed class OfferChecksTests
{
    private static readonly Guid City = Guid.NewGuid();
    private static readonly DateOnly Early = new(2026, 9, 1);
    private static readonly DateOnly Late = new(2027, 6, 30);

    private static readonly OfferContent Sound = new()
    {
        Title = LocalizedText.InDutch("Aanbod"),
        Organisation = Guid.NewGuid(),
        Provenance = new(ProvenanceKind.Example, []),
        AllNetworks = true,
        Areas = [new(City, Citywide: true, [])],
        Contact = new(Website: "https://example.org"),
    };

    [Fact]
    public void A_sound_offer_has_no_fault() => Assert.Empty(OfferChecks.Of(Sound, _ => City));

    [Fact]
    public void Each_rule_that_is_broken_is_told_with_its_field() => Assert.All(
        new (OfferContent Content, string Fault)[]
        {
            (Sound with { MinAgeMonths = 36, MaxAgeMonths = 12 }, "maxAgeMonths is less than minAgeMonths"),
            (Sound with { AgeApplies = false, MaxAgeMonths = 12 }, "ageApplies is false, yet there are ages"),
            (Sound with { Schools = [Guid.NewGuid()] }, "schools are named, so networks and areas are taken from them and must be left out"),
            (Sound with { Networks = [SchoolNetwork.GO] }, "networks are named, yet allNetworks is true"),
            (Sound with { Areas = [new(City, Citywide: true, [Guid.NewGuid()])] }, "areas is citywide, yet names neighbourhoods"),
            (Sound with { Areas = [new(City, Citywide: false, [])] }, "areas is not citywide, yet names no neighbourhood"),
            (Sound with { Areas = [new(City, Citywide: true, []), new(City, Citywide: true, [])] }, "areas names a municipality twice"),
            (Sound with { Areas = [new(Guid.NewGuid(), Citywide: false, [Guid.NewGuid()])] }, "areas names a neighbourhood that is not in the area's municipality"),
            (Sound with { Languages = ["nl", "Nederlands!"] }, "languages has \"Nederlands!\", which is no language tag"),
            (Sound with { Provenance = Sound.Provenance with { Assumed = ["minAgeMonths", "shedule"] } }, "provenance.assumed names \"shedule\", which is no field of this noun"),
            (Sound with { Provenance = Sound.Provenance with { Assumed = ["provenance"] } }, "provenance.assumed names \"provenance\", which is no field of this noun"),
            (Sound with { Free = true, Price = new() { Amount = 2 } }, "free is true, yet there is an amount to pay"),
            (Sound with { Capacity = 3, PlacesLeft = 4 }, "placesLeft is more than capacity"),
            (Sound with { ValidFrom = Late, ValidUntil = Early }, "validUntil is before validFrom"),
            (Sound with { Registration = new() { From = Late, Deadline = Early } }, "registration.deadline is before from"),
            (Sound with { Registration = new() { Url = "www.example.org" } }, "registration.url is no web address"),
            (Sound with { Contact = new(Website: "javascript:alert(1)") }, "contact.website is no web address"),
            (Sound with { Places = [new(OfferPlaceKind.Online, Url: "data:x")] }, "places[0].url is no web address"),
            (Sound with { Documents = [new(OfferDocumentKind.Other, Sound.Title, "file:///etc")] }, "documents[0].url is no web address"),
            (Sound with { Reach = [new(1, ReachUnit.Total, Late, Early)] }, "reach[0].until is before from"),
            (Sound with { Schedule = new() { Rules = [Rule with { Days = [] }] } }, "schedule.rules[0].days names no day"),
            (Sound with { Schedule = new() { Rules = [Rule, Rule with { Every = 0 }] } }, "schedule.rules[1].every is less than 1"),
            (Sound with { Schedule = new() { Rules = [Rule with { From = Late, Until = Early }] } }, "schedule.rules[0].until is before from"),
            (Sound with { Schedule = new() { Sessions = [new(Early, Rule.Ends, Rule.Starts, Early)] } }, "schedule.sessions[0].ends is not after starts on the same day"),
        },
        broken => Assert.Equal(
            [broken.Fault], OfferChecks.Of(broken.Content, _ => City).Select(fault => $"{fault.Field} {fault.Message}")));

    private static ScheduleRule Rule => new() { Days = [DayOfWeek.Wednesday], Starts = new(13, 30), Ends = new(15, 30) };
}
