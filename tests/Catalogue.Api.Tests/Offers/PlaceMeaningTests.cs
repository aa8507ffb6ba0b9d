using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Offers;

/// <summary>What schools, networks, municipalities and neighbourhoods mean together, sentence by sentence, asked over HTTP.</summary>
[Collection(TrialTown.Collection)]
public sealed class PlaceMeaningTests(TrialTown town)
{
    private const string AllOfTown = "overal overal-go";

    [Fact]
    public Task An_offer_at_a_school_is_found_by_it_and_one_open_at_large_by_none() =>
        FindsAsync("schools: \"go-molen\"", "in-go-molen in-go-molen-en-vgo-zuid");

    [Fact]
    public Task At_schools_the_network_is_the_schools_and_at_large_it_is_listed_or_all() => FindsAsync(
        "networks: GO",
        "in-gewisseld-zuid in-go-molen in-go-molen-en-vgo-zuid in-plaatsloos molen noord overal overal-go west-en-heel-proefdorp west-en-kerk");

    [Fact]
    public Task An_offer_that_is_across_networks_matches_each_of_them() =>
        FindsAsync("networks: OGO", "molen noord overal west-en-heel-proefdorp west-en-kerk");

    [Fact]
    public Task A_school_has_the_network_of_the_day_asked_for() => Task.WhenAll(
        FindsAsync("networks: OGO, schools: \"gewisseld-zuid\"", ""),
        FindsAsync("networks: GO, schools: \"gewisseld-zuid\"", "in-gewisseld-zuid"),
        FindsAsync("networks: OGO, schools: \"gewisseld-zuid\", schoolYear: \"2022-2023\"", "in-gewisseld-zuid"),
        FindsAsync("networks: GO, schools: \"gewisseld-zuid\", schoolYear: \"2022-2023\"", ""));

    [Fact]
    public Task A_school_of_unknown_network_matches_none_and_is_found_by_its_place() => Task.WhenAll(
        FindsAsync("networks: [GO, OGO, VGO], schools: \"netloos-zuid\"", ""),
        FindsAsync("neighbourhoods: \"proefstad-zuid\", schools: \"netloos-zuid\"", "in-netloos-zuid"));

    [Fact]
    public Task A_school_of_unknown_neighbourhood_is_found_by_its_municipality_only() => Task.WhenAll(
        FindsAsync("municipalities: \"proefstad\", schools: \"plaatsloos\"", "in-plaatsloos"),
        FindsAsync("neighbourhoods: [\"proefstad-noord\", \"proefstad-zuid\", \"proefstad-west\"], schools: \"plaatsloos\"", ""));

    [Fact]
    public Task One_and_the_same_school_must_satisfy_network_and_neighbourhood() => Task.WhenAll(
        FindsAsync(
            "networks: GO, neighbourhoods: \"proefstad-noord-molen\"", $"in-go-molen in-go-molen-en-vgo-zuid molen noord {AllOfTown}"),
        FindsAsync("networks: GO, neighbourhoods: \"proefstad-zuid\"", $"in-gewisseld-zuid {AllOfTown}"),
        FindsAsync("networks: VGO, neighbourhoods: \"proefstad-zuid\"", "in-go-molen-en-vgo-zuid overal zuid-vgo"));

    [Fact]
    public Task Citywide_is_every_neighbourhood_of_the_municipality() =>
        FindsAsync("neighbourhoods: \"proefstad-west\"", $"{AllOfTown} west-en-heel-proefdorp west-en-kerk");

    [Fact]
    public Task An_offer_can_serve_several_municipalities_each_as_far_as_it_says() => Task.WhenAll(
        FindsAsync("municipalities: \"proefdorp\"", "west-en-heel-proefdorp west-en-kerk"),
        FindsAsync("neighbourhoods: \"proefdorp-kerk\"", "west-en-heel-proefdorp west-en-kerk"),
        FindsAsync("neighbourhoods: \"proefdorp-veld\"", "west-en-heel-proefdorp"),
        FindsAsync("neighbourhoods: \"proefdorp-veld\", municipalities: \"proefstad\"", ""));

    [Fact]
    public Task Asking_a_deelgemeente_finds_its_wijken() => FindsAsync(
        "neighbourhoods: \"proefstad-noord\"", $"in-go-molen in-go-molen-en-vgo-zuid in-vgo-kapel molen noord {AllOfTown}");

    [Fact]
    public Task Asking_a_wijk_finds_what_serves_its_whole_deelgemeente_and_not_its_neighbour() => FindsAsync(
        "neighbourhoods: \"proefstad-noord-kapel\"", $"in-vgo-kapel noord {AllOfTown}");

    [Fact]
    public Task Nearby_adds_the_bordering_ones() => Task.WhenAll(
        FindsAsync("neighbourhoods: \"proefstad-zuid\"", $"in-gewisseld-zuid in-go-molen-en-vgo-zuid in-netloos-zuid {AllOfTown} zuid-vgo"),
        FindsAsync(
            "neighbourhoods: \"proefstad-zuid\", nearby: true",
            $"in-gewisseld-zuid in-go-molen in-go-molen-en-vgo-zuid in-netloos-zuid in-vgo-kapel molen noord {AllOfTown} zuid-vgo"),
        FindsAsync("neighbourhoods: \"proefstad-west\", nearby: true", $"{AllOfTown} west-en-heel-proefdorp west-en-kerk"));

    [Fact]
    public async Task An_offer_at_schools_tells_their_networks_and_places()
    {
        const string Query = "{ offer(by: {slug: \"in-go-molen-en-vgo-zuid\"}) { networks allNetworks citywide neighbourhoods { slug } municipalities { slug } } }";
        Assert.Equal(
            """{"networks":["GO","VGO"],"allNetworks":false,"citywide":false,"neighbourhoods":[{"slug":"proefstad-noord-molen"},{"slug":"proefstad-zuid"}],"municipalities":[{"slug":"proefstad"}]}""",
            (await town.Api.AskAsync(Query)).Data.GetProperty("offer").GetRawText());
    }

    [Fact]
    public async Task Sint_Truiden_has_no_primary_school_of_OGO_and_offers_at_large_match_there_all_the_same()
    {
        var answer = await town.Api.AskAsync(
            "{ schools(filter: {networks: OGO, levels: PRIMARY, municipalities: \"sint-truiden\"}) { totalCount } }");
        Assert.Equal(0, answer.Data.GetProperty("schools").GetProperty("totalCount").GetInt32());
        Assert.Contains(
            "brede-school-sint-truiden", await town.Api.OffersAsync("{networks: OGO, levels: PRIMARY, municipalities: \"sint-truiden\"}"));
    }

    [Fact]
    public async Task The_question_for_Brustem_lists_homework_help_and_Brede_School_and_no_training_for_staff()
    {
        var answer = await town.Api.PostAsync(
            """{"query":"{ offers(filter: {age: {years: 9}, networks: GO, neighbourhoods: \"sint-truiden-brustem\"}, first: 50) { totalCount nodes { slug title organisation { name kind } networks neighbourhoods { name } themes { name } } } }"}""",
            "*/*");
        var slugs = ApiServer.Slugs(answer.Data.GetProperty("offers").GetProperty("nodes"));
        Assert.Equal(Answer.Json, answer.MediaType);
        Assert.Contains("huiswerkbegeleiding-basisonderwijs-sint-truiden", slugs);
        Assert.Contains("brede-school-sint-truiden", slugs);
        Assert.DoesNotContain("vorming-onderwijspersoneel-sint-truiden", slugs);
    }

    private async Task FindsAsync(string filter, string slugs) => Assert.Equal(
        slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        (await town.Api.OffersAsync($"{{themes: \"proef-plaats\", {filter}}}")).Order(StringComparer.Ordinal));
}
