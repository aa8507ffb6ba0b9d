using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schedules;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Files;
using Catalogue.Data.Writing.Rules;
using static Catalogue.Data.Tests.Writing.Rules.RuleSample;

namespace Catalogue.Data.Tests.Writing.Rules;

/// <summary>Each rule by what it finds and by what is near it and yet sound. Private data have tests of their own.</summary>
public sealed class RuleTests
{
    private static readonly Guid Nobody = Guid.Parse("11111111-1111-8111-8111-111111111111");
    private static readonly string Letters = new('a', 121);

    private static readonly (string Found, OfferContent Content)[] Broken =
    [
        ("title.nl TITLE_MISSING", Sound with { Title = Dutch(" ") }),
        ("title.nl TITLE_TOO_SHORT", Sound with { Title = Dutch("Ab ") }),
        ("title.fr TITLE_TOO_SHORT", Sound with { Title = Sound.Title.With("fr", "Ab") }),
        ("summary.nl SUMMARY_MISSING", Sound with { Summary = Dutch("\n") }),
        ("title.fr TEXT_EMPTY", Sound with { Title = Sound.Title.With("fr", " ") }),
        ("contact.function.nl TEXT_EMPTY", Sound with { Contact = new Contact(Function: Dutch("")) }),
        ("title.nl TEXT_TOO_LONG", Sound with { Title = Dutch(Letters) }),
        ("summary.fr TEXT_TOO_LONG", Sound with { Summary = Sound.Summary!.With("fr", new('a', 301)) }),
        ("eligibility.nl TEXT_TOO_LONG", Sound with { Eligibility = Dutch(new('a', 2_001)) }),
        ("title.nl TEXT_TOO_LONG", Sound with { Title = Dutch("a" + new string('\u0301', 2_000)) }),
        ("provenance.note TEXT_TOO_LONG", Sound with { Provenance = Sound.Provenance with { Note = new('a', 2_001) } }),
        ("previousNames LIST_TOO_LONG", Sound with { PreviousNames = [.. Enumerable.Repeat("Vroeger", 201)] }),
        ("title.nl CONTROL_CHARACTERS", Sound with { Title = Dutch("Typ\u0000les") }),
        ("title.nl CONTROL_CHARACTERS", Sound with { Title = Dutch("Typ\nles") }),
        ("description.nl CONTROL_CHARACTERS", Sound with { Description = Dutch("Typles\u0085") }),
        ("description.nl CONTROL_CHARACTERS", Sound with { Description = Dutch("Half \ud83d") }),
        ("contact.street CONTROL_CHARACTERS", Sound with { Contact = new Contact(Street: "Straat 1\r\n") }),
        ("title.nl BIDI_CONTROLS", Sound with { Title = Dutch("Typ\u202Esel") }),
        ("summary.ar BIDI_CONTROLS", Sound with { Summary = Sound.Summary!.With("ar", "\u2067دروس\u2069") }),
        ("externalId BIDI_CONTROLS", Sound with { ExternalId = "a\u2066" }),
        ("title.nl MARKUP", Sound with { Title = Dutch("<script>alert(1)</script>") }),
        ("description.nl MARKUP", Sound with { Description = Dutch("Kom <IMG src=x onerror=alert(1)>") }),
        ("description.nl MARKUP", Sound with { Description = Dutch("Kom &lt;b&gt;") }),
        ("schedule.note.nl MARKUP", Sound with { Schedule = new() { Note = Dutch("javascript:alert(1)") } }),
        ("documents[0].title.nl MARKUP", Sound with { Documents = [new(OfferDocumentKind.Other, Dutch("<!-- x -->"))] }),
        ("minAgeMonths NUMBER_OUT_OF_RANGE", Sound with { Levels = [], MinAgeMonths = -1 }),
        ("reach[0].count NUMBER_OUT_OF_RANGE", Sound with { Reach = [new(-1, ReachUnit.Total)] }),
        ("price.amount NUMBER_OUT_OF_RANGE", Sound with { Free = null, Price = new() { Amount = -0.5m } }),
        ("contact.email EMAIL_MALFORMED", Sound with { Contact = new Contact(Email: "onderwijs at stad.be") }),
        ("contact.email EMAIL_MALFORMED", Sound with { Contact = new Contact(Email: "a@stad.be, b@stad.be") }),
        ("partners[0].organisation REFERENCE_UNKNOWN", Sound with { Partners = [new(Nobody)] }),
        ("funders[0] REFERENCE_UNKNOWN", Sound with { Funders = [Nobody] }),
        ("price.paidTo REFERENCE_UNKNOWN", Sound with { Free = null, Price = new() { PaidTo = Nobody } }),
        ("themes[1] REFERENCE_UNKNOWN", Sound with { Themes = [Sound.Themes[0], Nobody] }),
        ("schools[0] REFERENCE_UNKNOWN", Sound with { Schools = [Nobody], AllNetworks = false, Networks = [], Areas = [] }),
        ("areas[0].municipality REFERENCE_UNKNOWN", Sound with { Areas = [new(Nobody, Citywide: true, [])] }),
        ("areas[0].neighbourhoods[0] REFERENCE_UNKNOWN", Sound with { Areas = [new(Working.Municipalities[0].Id, Citywide: false, [Nobody])] }),
        ("levels LEVELS_AND_AGES", Sound with { Levels = [EducationLevel.Nursery], MinAgeMonths = 144, MaxAgeMonths = null }),
        ("themes THEME_MISSING", Sound with { Themes = [] }),
        ("targetGroups AUDIENCE_MISSING", Sound with { Levels = [], TargetGroups = [] }),
        ("areas PLACE_MISSING", Sound with { Areas = [], Schools = [], AllNetworks = true, Networks = [] }),
        ("networks NETWORK_MISSING", Sound with { AllNetworks = false, Networks = [], Schools = [] }),
        ("validUntil OFFER_OVER", Sound with { ValidUntil = Today.AddDays(-1) }),
        ("registration.deadline DEADLINE_PASSED", Sound with { Registration = new() { Deadline = Today.AddDays(-1) } }),
        ("areas NEIGHBOURHOOD_ELSEWHERE", Sound with { Areas = [new(Working.Municipalities.First(city => city.Id != Working.Neighbourhoods[0].Municipality).Id, Citywide: false, [Working.Neighbourhoods[0].Id])] }),
        ("schedule.rules[1] SAME_TIME_TWICE", At(Saturdays, Saturdays with { Days = [DayOfWeek.Friday, DayOfWeek.Saturday] })),
        ("schedule.rules[1] SAME_TIME_TWICE", At(Saturdays with { InMonth = 4 }, Saturdays with { InMonth = -1 })),
        ("schedule.rules[1] SAME_TIME_TWICE", At(Saturdays, Saturdays with { From = new(2035, 1, 1) })),
        ("schedule.sessions[0] SAME_TIME_TWICE", At(Saturdays) with { Schedule = new() { Rules = [Saturdays], Sessions = [new(new(2027, 5, 8), Saturdays.Starts, Saturdays.Ends)] } }),
        ("schedule.sessions[1] SAME_TIME_TWICE", Sound with { Schedule = new() { Sessions = [new(Today, new(20, 0), new(8, 0)), new(Today, new(20, 0), new(8, 0), Today.AddDays(1))] } }),
        ("schedule.sessions[0] CLOCK_CHANGE", Sound with { Schedule = new() { Sessions = [new(new(2027, 3, 28), new(2, 30), new(4, 0))] } }),
        ("schedule.sessions[0] CLOCK_CHANGE", Sound with { Schedule = new() { Sessions = [new(new(2027, 10, 30), new(22, 0), new(2, 30))] } }),
        ("schedule.rules[0] CLOCK_CHANGE", At(Saturdays with { Starts = new(22, 0), Ends = new(2, 15) })),
        ("schedule.rules[0].ends NIGHT_TOO_LONG", At(Saturdays with { Starts = new(15, 0), Ends = new(13, 0) })),
        ("free FREE_YET_PAID", Sound with { Free = true, Price = new() { Amount = 5 } }),
        ("free FREE_YET_PAID", Sound with { Free = true, Price = new() { ReducedAmount = 5 } }),
        ("price.amount PRICE_OF_NOTHING", Sound with { Free = false, Price = new() { Amount = 0 } }),
        ("price.reducedAmount REDUCED_ABOVE_FULL", Sound with { Free = null, Price = new() { Amount = 10, ReducedAmount = 10.01m } }),
        ("price.reducedAmount REDUCED_ABOVE_FULL", Sound with { Free = null, Price = new() { Amount = 0, ReducedAmount = 1 } }),
        ("placesLeft PLACES_BEYOND_CAPACITY", Sound with { Capacity = 10, PlacesLeft = 11 }),
        ("partners[1].organisation PARTNER_TWICE", Sound with { Partners = [new(Other), new(Other, Dutch("mede-organisator"))] }),
        ("partners[0].organisation ORGANISER_AS_PARTNER", Sound with { Partners = [new(Sound.Organisation), new(Other)] }),
        ("places[1].coordinates COORDINATES_FAR_AWAY", Placed(new(OfferPlaceKind.Online), new(OfferPlaceKind.Address, Coordinates: new(5.19, 50.81)))),
        ("places[0].coordinates COORDINATES_FAR_AWAY", Placed(new OfferPlace(OfferPlaceKind.Address, Coordinates: new(48.85, 2.35)))),
        ("places[0].coordinates COORDINATES_FAR_AWAY", Placed(new OfferPlace(OfferPlaceKind.Address, Coordinates: new(0, 0)))),
        ("places[0].address.postcode POSTCODE_UNKNOWN", Placed(new OfferPlace(OfferPlaceKind.Address, Address: new(Postcode: "0380")))),
        ("places[0].address.postcode POSTCODE_UNKNOWN", Placed(new OfferPlace(OfferPlaceKind.Address, Address: new(Postcode: "38000")))),
        ("contact.postcode POSTCODE_UNKNOWN", Sound with { Contact = new Contact(Postcode: "B-3800") }),
        ("contact.website NO_WEB_ADDRESS", Sound with { Contact = new Contact(Website: "www.stad.be") }),
    ];

    private static readonly OfferContent[] Right =
    [
        Sound with { Title = Dutch("Abc") },
        Sound with { Title = Dutch(Letters[..120]) },
        Sound with { Title = Dutch(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 40))) },
        Sound with { Summary = Dutch(new string('é', 300)) },
        Sound with { Description = Dutch("Eerst dit.\r\n\r\n\tDan dat. 👩‍👩‍👧") },
        Sound with { Description = Dutch("We <3 typen: 3 < 4, 5 > 4 en A & B; metadata: a, data: b") },
        Sound with { Title = Sound.Title.With("ar", "دروس الطباعة على الكمبيوتر 12").With("he", "שיעורי הקלדה") },
        Sound with { Contact = new Contact(Email: "info@onderwijs.stad.be") },
        Sound with { ValidUntil = Today, Registration = new() { Deadline = Today } },
        Sound with { ValidFrom = Today, ValidUntil = Today },
        Sound with { Free = null, Price = new() { Amount = 0 } },
        Sound with { Free = null, Price = new() { Amount = 10, ReducedAmount = 10 } },
        Sound with { Free = false, Price = new() { Note = Dutch("Naar inkomen"), ReducedAmount = 5 } },
        Sound with { Partners = [new(Other)], Capacity = 10, PlacesLeft = 10 },
        Placed(new OfferPlace(OfferPlaceKind.Address, Address: new(Postcode: "3800"), Coordinates: new(51.21, 2.93))),
        At(Saturdays, Saturdays with { Starts = new(16, 0), Ends = new(17, 0) }),
        At(Saturdays with { InMonth = 1 }, Saturdays with { InMonth = 3 }),
        At(Saturdays with { Until = new(2027, 1, 31) }, Saturdays with { From = new(2027, 2, 1) }),
        At(
            Saturdays with { Starts = new(20, 0), Ends = new(1, 45) },
            Saturdays with { Days = [DayOfWeek.Monday], Starts = new(2, 30), Ends = new(3, 0) }),
        Sound with { Schedule = new() { Rules = [Saturdays], Sessions = [new(new(2027, 5, 8), Saturdays.Starts, Saturdays.Ends)], Except = [new(2027, 5, 8)] } },
        Sound with { Schedule = new() { Sessions = [new(Today, new(9, 0), new(8, 0), Today.AddDays(4)), new(Today, new(9, 0), new(8, 0), Today.AddDays(5))] } },
    ];

    private static Guid Other =>
        Working.Organisations.First(organisation => organisation.Id != Sound.Organisation && !organisation.IsRetired).Id;

    private static OfferContent Placed(params OfferPlace[] places) => Sound with { Places = [.. places] };

    private static ScheduleRule Saturdays =>
        new() { Days = [DayOfWeek.Saturday], Starts = new(13, 30), Ends = new(15, 30), Weeks = ScheduleWeeks.All };

    private static OfferContent At(params ScheduleRule[] rules) => Sound with { Schedule = new() { Rules = [.. rules] } };

    [Fact]
    public void Each_rule_finds_what_breaks_it() => Assert.All(Broken, broken => Assert.Contains(broken.Found, Found(broken.Content)));

    [Fact]
    public void What_is_near_and_sound_is_not_found() => Assert.All(Right, content => Assert.Empty(Found(content)));

    [Fact]
    public void What_is_retired_is_not_to_be_named()
    {
        var theme = Sound.Themes[0];
        var entries = ImportSample.Catalogue with { Themes = [.. ImportSample.Catalogue.Themes.Select(entry => entry.Id == theme ? entry with { IsRetired = true } : entry)] };
        var finding = Assert.Single(Findings(Sound, new(entries)), finding => finding.Code == "REFERENCE_RETIRED");
        Assert.Equal("themes[0]", finding.Path);
        Assert.StartsWith(Working.FindTheme(theme)!.Name.Dutch, finding.Message.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_offer_of_the_organisation_in_the_place_with_a_title_alike_is_named()
    {
        Assert.Empty(OfferFindings.Of(Sound, Typing.Id, Working, Today));
        var twin =
            Assert.Single(OfferFindings.Of(Sound with { Title = Dutch(Sound.Title.Dutch.ToUpperInvariant() + "!") }, null, Working, Today));
        Assert.Equal(("title.nl", "DUPLICATE_LIKELY"), (twin.Path, twin.Code));
        Assert.Contains(Typing.Slug, twin.Message.Dutch, StringComparison.Ordinal);
        Assert.DoesNotContain(
            OfferFindings.Of(Sound with { Title = Dutch("Zwemmen voor iedereen") }, null, Working, Today),
            finding => finding.Code == "DUPLICATE_LIKELY");
        Assert.DoesNotContain(
            OfferFindings.Of(Sound with { Areas = [] }, null, Working, Today), finding => finding.Code == "DUPLICATE_LIKELY");
        var other = Working.Organisations.First(organisation => organisation.Id != Sound.Organisation).Id;
        Assert.DoesNotContain(
            OfferFindings.Of(Sound with { Organisation = other }, null, Working, Today), finding => finding.Code == "DUPLICATE_LIKELY");
        var archived = ImportSample.Catalogue with { Offers = [Typing with { Status = OfferStatus.Archived }] };
        Assert.Empty(OfferFindings.Of(Sound, null, new(archived), Today));
    }

    [Fact]
    public void An_offer_that_says_little_is_told_what_is_missing()
    {
        var bare = new OfferContent { Title = Sound.Title, Organisation = Sound.Organisation, Provenance = Sound.Provenance };
        var finding = Assert.Single(OfferFindings.Of(bare, Typing.Id, Working, Today), finding => finding.Code == "COMPLETENESS_LOW");
        Assert.Equal(("", "The offer is 10% complete: add what is missing (summary, description, themes, targetGroups, minAgeMonths, areas, networks, languages, free, schedule, registration, contact), and more people will find it."),
            (finding.Path, finding.Message.In("en").Text));
    }

    [Fact]
    public void Every_rule_of_offers_has_its_code_and_a_sentence_in_either_language() =>
        Assert.All(Enum.GetValues<OfferFaultCode>(), code =>
    {
        var finding = BrokenRules.ToFinding(new(code, "x", "is wrong", "mend it"));
        Assert.StartsWith("x ", finding.Message.Dutch, StringComparison.Ordinal);
        Assert.Equal(("x is wrong: mend it.", UpperSnake<OfferFaultCode>.Name(code)), (finding.Message.In("en").Text, finding.Code));
    });
}
