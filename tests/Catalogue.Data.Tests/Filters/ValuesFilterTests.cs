using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Filters;

public sealed class ValuesFilterTests
{
    private readonly Sample sample = new();

    [Fact]
    public void Dimensions_combine_with_and_the_values_inside_one_with_or()
    {
        sample.Offer("a", content => content with { Levels = [EducationLevel.Primary], TargetGroups = [TargetGroup.Pupils] });
        sample.Offer(
            "b", content => content with { Levels = [EducationLevel.Secondary], TargetGroups = [TargetGroup.Pupils, TargetGroup.Parents] });
        sample.Offer("c", content => content with { Levels = [EducationLevel.Primary], TargetGroups = [TargetGroup.SchoolStaff] });

        Assert.Equal(
            "a, b",
            sample.Found(new() { Levels = [EducationLevel.Primary, EducationLevel.Secondary], TargetGroups = [TargetGroup.Pupils] }));
        Assert.Equal(
            "b",
            sample.Found(new() { Levels = [EducationLevel.Secondary], TargetGroups = [TargetGroup.Pupils, TargetGroup.SchoolStaff] }));
        Assert.Equal("", sample.Found(new() { Levels = [EducationLevel.Secondary], TargetGroups = [TargetGroup.SchoolStaff] }));
    }

    [Fact]
    public void What_is_absent_null_or_an_empty_list_restricts_nothing()
    {
        sample.Offer("a");
        sample.Offer("b", content => content with { AgeApplies = false, Free = false });

        Assert.Equal("a, b", sample.Found(OfferFilter.None));
        Assert.Equal(
            "a, b",
            sample.Found(
                new() { Age = null, Networks = [], Neighbourhoods = default, Themes = [], Free = null, Period = null, Schools = default, Languages = default }));
    }

    [Fact]
    public void Only_unknown_values_have_an_empty_answer_and_beside_known_ones_they_add_nothing()
    {
        var theme = sample.Theme("taal");
        sample.Offer("a", content => content with { Themes = [theme.Id] });
        var unknown = Guid.Parse("77777777-0000-0000-0000-000000000000");

        Assert.Equal("", sample.Found(new() { Themes = [unknown] }));
        Assert.Equal("", sample.Found(new() { Neighbourhoods = [unknown] }));
        Assert.Equal("", sample.Found(new() { Schools = [unknown] }));
        Assert.Equal("", sample.Found(new() { Municipalities = [unknown] }));
        Assert.Equal("a", sample.Found(new() { Themes = [unknown, theme.Id] }));
    }

    [Fact]
    public void A_look_up_by_id_or_slug_ignores_all_defaults()
    {
        var past = sample.Offer(
            "In groei en bloei", content => content with { ValidFrom = new(2006, 9, 1), ValidUntil = new(2007, 8, 31) });

        Assert.Equal("", sample.Found(OfferFilter.None));
        Assert.Same(past, sample.Catalogue.FindOffer(past.Id));
        Assert.Same(past, sample.Catalogue.FindOfferBySlug(past.Slug));
    }

    [Fact]
    public void A_theme_finds_the_offers_of_all_the_themes_under_it()
    {
        var language = sample.Theme("taal");
        var reading = sample.Theme("lezen", language);
        var books = sample.Theme("boeken", reading);
        sample.Offer("a", content => content with { Themes = [language.Id] });
        sample.Offer("b", content => content with { Themes = [books.Id, reading.Id] });
        sample.Offer("c", content => content with { Themes = [sample.Theme("welzijn").Id] });

        Assert.Equal("a, b", sample.Found(new() { Themes = [language.Id] }));
        Assert.Equal("b", sample.Found(new() { Themes = [reading.Id] }));
    }

    [Fact]
    public void A_circle_of_themes_is_answered_all_the_same()
    {
        var first = sample.Theme("a");
        var second = sample.Theme("b", first);
        sample.Offer("offer", content => content with { Themes = [second.Id] });
        var entries = sample.Entries with { Themes = [first with { Parent = second.Id }, second] };

        Assert.Equal(1, new Data.Snapshot.Catalogue(entries).Select(new() { Themes = [first.Id] }, Sample.Today).Count);
    }

    [Fact]
    public void Organisations_match_as_organiser_or_partner_and_not_as_funder()
    {
        var organisation = sample.Organisation("Bib");
        sample.Offer("organiser", content => content with { Organisation = organisation.Id });
        sample.Offer("partner", content => content with { Partners = [new OfferPartner(organisation.Id)] });
        sample.Offer("funder", content => content with { Funders = [organisation.Id] });

        Assert.Equal("organiser, partner", sample.Found(new() { Organisations = [organisation.Id] }));
    }

    [Fact]
    public void The_organisation_kind_is_the_organisers()
    {
        var city = sample.Organisation("Stad");
        var saamo = sample.Organisation("SAAMO", OrganisationKind.External);
        sample.Offer("a", content => content with { Organisation = city.Id, Partners = [new OfferPartner(saamo.Id)] });
        sample.Offer("b", content => content with { Organisation = saamo.Id });

        Assert.Equal("a", sample.Found(new() { OrganisationKind = OrganisationKind.Municipal }));
        Assert.Equal("b", sample.Found(new() { OrganisationKind = OrganisationKind.External }));
    }

    [Fact]
    public void Languages_are_those_spoken_whatever_the_case_of_the_tag_and_a_language_has_all_its_kinds()
    {
        sample.Offer("a", content => content with { Languages = ["nl", "fr-BE"] });
        sample.Offer("b", content => content with { Languages = ["ar"] });

        Assert.Equal("a", sample.Found(new() { Languages = ["FR-be"] }));
        Assert.Equal("a, b", sample.Found(new() { Languages = ["nl", "ar"] }));
        Assert.Equal("a", sample.Found(new() { Languages = ["fr"] }));
        Assert.Equal("a", sample.Found(new() { Languages = ["*-BE"] }));
        Assert.Equal("", sample.Found(new() { Languages = ["nl-BE"] }));
        Assert.Equal("", sample.Found(new() { Languages = ["ar-BE", "f"] }));
    }

    [Fact]
    public void Free_asks_what_is_known_and_leaves_out_what_is_not()
    {
        sample.Offer("free", content => content with { Free = true });
        sample.Offer("paid", content => content with { Free = false });
        sample.Offer("unknown");

        Assert.Equal("free", sample.Found(new() { Free = true }));
        Assert.Equal("paid", sample.Found(new() { Free = false }));
    }

    [Fact]
    public void Statuses_are_those_of_the_graph()
    {
        sample.Offer("draft", status: OfferStatus.Draft);
        sample.Offer("published");

        Assert.Equal("draft", sample.Found(new() { Statuses = [OfferStatus.Draft, OfferStatus.Archived] }));
        Assert.Equal("draft, published", sample.Found(OfferFilter.None));
    }

    [Fact]
    public void By_default_offers_are_current_or_coming_up_to_and_with_their_last_day()
    {
        sample.Offer("always");
        sample.Offer("coming", content => content with { ValidFrom = Sample.Today.AddDays(30) });
        sample.Offer("ended", content => content with { ValidUntil = Sample.Today.AddDays(-1) });
        sample.Offer("last day", content => content with { ValidUntil = Sample.Today });

        Assert.Equal("always, coming, last day", sample.Found(OfferFilter.None));
        Assert.Equal("always, coming", sample.Found(OfferFilter.None, Sample.Today.AddDays(1)));
    }

    [Fact]
    public void A_period_replaces_the_default_and_an_open_one_is_all_times()
    {
        sample.Offer("always");
        sample.Offer("past", content => content with { ValidFrom = new(2006, 9, 1), ValidUntil = new(2007, 8, 31) });
        sample.Offer("coming", content => content with { ValidFrom = new(2027, 1, 1) });

        Assert.Equal("always, coming, past", sample.Found(Sample.AllTimes));
        Assert.Equal("always, past", sample.Found(new() { Period = new SchoolYear(2006).Period }));
        Assert.Equal("always, past", sample.Found(new() { Period = new Period(until: new(2006, 9, 1)) }));
        Assert.Equal("always", sample.Found(new() { Period = new Period(until: new(2006, 8, 31)) }));
        Assert.Equal("always, coming, past", sample.Found(new() { Period = new Period(from: new(2007, 8, 31)) }));
        Assert.Equal("always, coming", sample.Found(new() { Period = new Period(from: new(2007, 9, 1)) }));
    }

    [Fact]
    public void The_past_is_a_matter_of_validity_and_never_of_status()
    {
        sample.Offer("past", content => content with { ValidUntil = new(2007, 8, 31) });
        sample.Offer("archived", status: OfferStatus.Archived);

        Assert.Equal("archived", sample.Found(OfferFilter.None));
        Assert.Equal("archived, past", sample.Found(Sample.AllTimes));
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused() =>
        Assert.Equal("period", Assert.Throws<FilterException>(() => new Period(new(2026, 2, 1), new(2026, 1, 31))).Path);

    [Fact]
    public void Asking_network_alone_is_no_question_about_places()
    {
        sample.Offer("GO", content => content with { Networks = [SchoolNetwork.GO] });
        sample.Offer("all", content => content with { AllNetworks = true });
        sample.Offer("none");

        Assert.Equal("all, GO", sample.Found(new() { Networks = [SchoolNetwork.GO] }));
        Assert.Equal("all", sample.Found(new() { Networks = [SchoolNetwork.OGO] }));
        Assert.Equal("all, GO", sample.Found(new() { Networks = [SchoolNetwork.VGO, SchoolNetwork.GO] }));
    }
}
