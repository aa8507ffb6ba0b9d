using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests;

/// <summary>
/// Every entry that the city pages name is found by a filter that fits it, and not by one that does not. Numbers are the pages' entries as
/// first listed.
/// </summary>
[Collection(SeededServer.Collection)]
public sealed class DomainRowsTests(SeededServer server)
{
    public static TheoryData<int, string, string, string> Offers => new()
    {
        { 1, "brede-school-sint-truiden", """{age: {years: 9}, networks: GO, neighbourhoods: "sint-truiden-brustem", themes: "brede-school"}""", """{age: {years: 14}, municipalities: "sint-truiden"}""" },
        { 2, "huiswerkbegeleiding-basisonderwijs-sint-truiden", """{age: {years: 9}, networks: GO, neighbourhoods: "sint-truiden-brustem"}""", """{networks: VGO, neighbourhoods: "sint-truiden-brustem"}""" },
        { 3, "septembertoelage-sint-truiden", """{organisations: "ocmw-sint-truiden", targetGroups: FAMILIES_IN_POVERTY, age: {years: 18}}""", """{organisations: "dienst-flankerend-onderwijs-sint-truiden"}""" },
        { 4, "boekstart-sint-truiden", """{age: {months: 6}, themes: "taalstimulering", municipalities: "sint-truiden"}""", """{age: {years: 9}, municipalities: "sint-truiden"}""" },
        { 5, "instapboekjes-sint-truiden", """{age: {years: 2.5}, themes: "instapboekjes", municipalities: "sint-truiden"}""", """{age: {years: 4}, municipalities: "sint-truiden"}""" },
        { 6, "vorming-onderwijspersoneel-sint-truiden", """{targetGroups: SCHOOL_STAFF, themes: "personeel-en-professionalisering", municipalities: "sint-truiden"}""", """{age: {years: 9}, municipalities: "sint-truiden"}""" },
        { 6, "vorming-onderwijspersoneel-sint-truiden", """{age: {years: 9}, includeWithoutAge: true, municipalities: "sint-truiden"}""", """{targetGroups: PUPILS, municipalities: "sint-truiden"}""" },
        { 7, "typlessen-sint-truiden", """{themes: "typen", levels: SECONDARY, municipalities: "sint-truiden"}""", """{age: {years: 4}, municipalities: "sint-truiden"}""" },
        { 8, "weerbaarheidstraining-sint-truiden", """{themes: "welbevinden", age: {years: 11}, municipalities: "sint-truiden"}""", """{levels: SECONDARY, municipalities: "sint-truiden"}""" },
        { 9, "inschrijven-kleuterschool-sint-truiden", """{themes: "kleuterparticipatie", targetGroups: PARENTS, municipalities: "sint-truiden"}""", """{targetGroups: PUPILS, municipalities: "sint-truiden"}""" },
        { 10, "anderstalige-nieuwkomers-sint-truiden", """{targetGroups: NEWCOMERS, levels: SECONDARY, municipalities: "sint-truiden"}""", """{age: {months: 8}, municipalities: "sint-truiden"}""" },
        { 11, "onderwijs-arbeidsmarkt-sint-truiden", """{themes: "ongekwalificeerde-uitstroom", age: {years: 17}, municipalities: "sint-truiden"}""", """{levels: PRIMARY, municipalities: "sint-truiden"}""" },
        { 13, "leerplichtcontrole-sint-truiden", """{themes: "leerplicht", municipalities: "sint-truiden"}""", """{themes: "spijbelen", municipalities: "sint-truiden"}""" },
        { 13, "spijbelen-tegengaan-sint-truiden", """{themes: "leerplicht-en-spijbelen", age: {years: 15}, municipalities: "sint-truiden"}""", """{levels: PRIMARY, municipalities: "sint-truiden"}""" },
        { 14, "stagebeleid-sint-truiden", """{themes: "stage", levels: SECONDARY, municipalities: "sint-truiden"}""", """{age: {years: 9}, municipalities: "sint-truiden"}""" },
        { 15, "jongerencoach-sint-truiden", """{themes: "jongerencoaching", age: {years: 17}, municipalities: "sint-truiden"}""", """{levels: PRIMARY, municipalities: "sint-truiden"}""" },
        { 16, "talentontwikkeling-buitengewoon-basisonderwijs-sint-truiden", """{levels: SPECIAL, themes: "talentontwikkeling", municipalities: "sint-truiden"}""", """{levels: SECONDARY, municipalities: "sint-truiden"}""" },
        { 17, "onderwijscel-sint-truiden", """{themes: "overleg", municipalities: "sint-truiden"}""", """{age: {years: 9}, municipalities: "sint-truiden"}""" },
        { 18, "actieplan-tegen-pesten-sint-truiden", """{themes: "pesten-tegengaan", age: {years: 12}, municipalities: "sint-truiden"}""", """{age: {years: 4}, municipalities: "sint-truiden"}""" },
        { 19, "zorgoverleg-secundair-sint-truiden", """{themes: "zorg-en-leerlingbegeleiding", targetGroups: SCHOOL_STAFF, municipalities: "sint-truiden"}""", """{levels: PRIMARY, municipalities: "sint-truiden"}""" },
        { 20, "leerlingenplatform-sint-truiden", """{themes: "participatie-en-inspraak", levels: SECONDARY, municipalities: "sint-truiden"}""", """{age: {years: 9}, municipalities: "sint-truiden"}""" },
        { 22, "in-groei-en-bloei-2006-2007", """{period: {from: "2006-09-01", until: "2007-08-31"}, municipalities: "sint-truiden"}""", """{municipalities: "sint-truiden"}""" },
        { 22, "in-groei-en-bloei-2007-2008", """{period: {from: "2007-09-01", until: "2008-08-31"}, themes: "opvoedingsondersteuning", municipalities: "sint-truiden"}""", """{period: {from: "2006-09-01", until: "2007-08-31"}, municipalities: "sint-truiden"}""" },
        { 23, "ouderbetrokkenheid-clb-sint-truiden", """{period: {from: "2006-09-01", until: "2007-08-31"}, themes: "ouderbetrokkenheid", municipalities: "sint-truiden"}""", """{municipalities: "sint-truiden"}""" },
        { 24, "onderwijsexpert-hasselt", """{targetGroups: SOCIAL_WORKERS, municipalities: "hasselt", levels: HIGHER}""", """{municipalities: "hasselt", age: {years: 9}}""" },
        { 25, "leerwinkel-hasselt", """{organisationKind: EXTERNAL, municipalities: "hasselt", levels: ADULT}""", """{organisationKind: MUNICIPAL, municipalities: "hasselt"}""" },
        { 26, "sterk-onderwijs-landen", """{networks: VGO, municipalities: "landen", themes: "bouwstenen-sterk-onderwijs"}""", """{networks: GO, municipalities: "landen"}""" },
        { 27, "sterk-onderwijs-machelen", """{schools: "de-fonkel", themes: "netwerk-rond-de-school"}""", """{neighbourhoods: "machelen-diegem"}""" },
        { 27, "sterk-onderwijs-machelen", """{networks: OGO, municipalities: "machelen", period: {from: "2023-01-01", until: "2023-08-31"}}""", """{networks: VGO, municipalities: "machelen"}""" },
    };

    [Theory]
    [MemberData(nameof(Offers))]
    public async Task An_offer_is_found_by_a_filter_that_fits_and_not_by_one_that_does_not(
        int row, string slug, string fits, string fitsNot)
    {
        Assert.InRange(row, 1, 28);
        Assert.Contains(slug, await server.Api.OffersAsync(fits));
        Assert.DoesNotContain(slug, await server.Api.OffersAsync(fitsNot));
    }

    [Fact]
    public void Every_row_but_those_that_are_no_offers_is_in_the_table() =>
        Assert.Equal(Enumerable.Range(1, 28).Except([12, 21, 28]), Offers.Select(row => (int)row[0]).Distinct());

    [Fact]
    public async Task Row_12_the_consultation_platforms_are_found_by_city_and_by_member()
    {
        var platforms = await PlatformsAsync("municipalities: \"sint-truiden\"");
        Assert.Equal(11, platforms.Length);
        Assert.Contains("lop-basisonderwijs-sint-truiden", platforms);
        Assert.Contains("lop-secundair-onderwijs-sint-truiden", platforms);
        Assert.Contains("leerlingenplatform-sint-truiden", await PlatformsAsync("members: \"vlaamse-scholierenkoepel\""));
        Assert.DoesNotContain("leerlingenplatform-sint-truiden", await PlatformsAsync("municipalities: \"hasselt\""));
    }

    [Fact]
    public async Task Row_21_the_education_service_is_found_with_its_address_and_opening_hours()
    {
        const string Slug = "dienst-flankerend-onderwijs-sint-truiden";
        Assert.Contains(Slug, await OrganisationsAsync("MUNICIPAL"));
        Assert.DoesNotContain(Slug, await OrganisationsAsync("EXTERNAL"));

        var answer = await server.Api.AskAsync($$$"""{ organisation(by: {slug: "{{{Slug}}}"}) { contact { street postcode locality phone } openingHours { kind } } }""");
        var organisation = answer.Data.GetProperty("organisation");
        Assert.Equal(
            """{"street":"Clement Cartuyvelsstraat 12","postcode":"3800","locality":"Sint-Truiden","phone":"011 70 15 64"}""", organisation.GetProperty("contact").GetRawText());
        Assert.Contains("BY_APPOINTMENT", organisation.GetProperty("openingHours").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_28_the_four_building_blocks_are_themes_that_offers_of_several_cities_share()
    {
        var answer = await server.Api.AskAsync("""
            { blocks: theme(by: {slug: "bouwstenen-sterk-onderwijs"}) { children { slug } } other: theme(by: {slug: "taalstimulering"}) { children { slug } } }
            """);
        string[] blocks = ["buurt-als-leerplek", "netwerk-rond-de-school", "ouders-versterken", "schoolbeleid-en-klaspraktijk"];
        Assert.Equal(blocks, ApiServer.Slugs(answer.Data.GetProperty("blocks").GetProperty("children")).Order(StringComparer.Ordinal));
        Assert.Empty(ApiServer.Slugs(answer.Data.GetProperty("other").GetProperty("children")).Intersect(blocks));
        foreach (var block in blocks)
        {
            var about = await server.Api.OffersAsync($$$"""{themes: "{{{block}}}", period: {}}""");
            Assert.Contains("sterk-onderwijs-landen", about);
            Assert.Contains("sterk-onderwijs-machelen", about);
        }
    }

    private async Task<string[]> PlatformsAsync(string filter) =>
        ApiServer.Slugs(
            (await server.Api.AskAsync($"{{ consultationPlatforms(filter: {{{filter}}}, first: 100) {{ nodes {{ slug }} }} }}")).Data.GetProperty("consultationPlatforms").GetProperty("nodes"));

    private async Task<string[]> OrganisationsAsync(string kind) =>
        ApiServer.Slugs(
            (await server.Api.AskAsync($"{{ organisations(filter: {{kind: {kind}}}, first: 100) {{ nodes {{ slug }} }} }}")).Data.GetProperty("organisations").GetProperty("nodes"));
}
