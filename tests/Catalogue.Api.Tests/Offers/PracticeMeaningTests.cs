using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Offers;

/// <summary>When, whether there is room, what it may cost and how far it is, asked over HTTP.</summary>
[Collection(TrialTown.Collection)]
public sealed class PracticeMeaningTests(TrialTown town)
{
    [Theory]
    [InlineData("weekdays: WEDNESDAY", "woensdagmiddag woensdagochtend-en-zaterdag")]
    [InlineData("weekdays: [WEDNESDAY], timeOfDay: {from: \"12:00\"}", "woensdagmiddag")]
    [InlineData("timeOfDay: {from: \"12:00\", until: \"18:00:00\"}", "woensdagmiddag woensdagochtend-en-zaterdag")]
    [InlineData("weekdays: SUNDAY", "")]
    [InlineData("placesLeft: true", "woensdagmiddag")]
    [InlineData("placesLeft: false", "woensdagochtend-en-zaterdag")]
    [InlineData("registrationOpen: true", "woensdagochtend-en-zaterdag")]
    [InlineData("registrationOpen: false", "op-de-markt")]
    [InlineData("maxPrice: 0", "woensdagochtend-en-zaterdag")]
    [InlineData("maxPrice: 4.99", "woensdagochtend-en-zaterdag")]
    [InlineData("maxPrice: 1e300", "woensdagmiddag woensdagochtend-en-zaterdag")]
    [InlineData("near: {latitude: 50.8162, longitude: 5.1867, metres: 50}", "op-de-markt")]
    [InlineData("near: {latitude: 50.9, longitude: 5.1867, metres: 50}", "")]
    public Task What_is_asked_is_what_is_known_to_be_so(string filter, string slugs) => FindsAsync(filter, slugs);

    [Theory]
    [InlineData("weekdays: [], timeOfDay: {}, placesLeft: null, registrationOpen: null, maxPrice: null, near: null")]
    [InlineData("weekdays: null, timeOfDay: {from: null, until: null}")]
    public Task What_is_left_out_null_or_empty_restricts_nothing(string filter) =>
        FindsAsync(filter, "op-de-markt woensdagmiddag woensdagochtend-en-zaterdag");

    [Theory]
    [InlineData("near: {latitude: 91, longitude: 5, metres: 100}", "near.latitude")]
    [InlineData("near: {latitude: 1e300, longitude: 5, metres: 100}", "near.latitude")]
    [InlineData("near: {latitude: 50, longitude: 181, metres: 100}", "near.longitude")]
    [InlineData("near: {latitude: 50, longitude: 5, metres: 0}", "near.metres")]
    [InlineData("near: {latitude: 50, longitude: 5, metres: 200001}", "near.metres")]
    [InlineData("maxPrice: -1", "maxPrice")]
    [InlineData("timeOfDay: {from: \"18:00\", until: \"09:00\"}", "timeOfDay")]
    public async Task What_cannot_be_asked_is_refused_where_it_stands(string filter, string input)
    {
        var answer = await town.Api.AskAsync($"{{ offers(filter: {{{filter}}}) {{ totalCount }} }}");
        Assert.Equal([$"BAD_USER_INPUT 1:3 path=offers input={input}"], answer.Errors);
    }

    [Theory]
    [InlineData("weekdays: FUNDAY")]
    [InlineData("timeOfDay: {from: \"25:00\"}")]
    [InlineData("near: {latitude: 50, longitude: 5}")]
    [InlineData("maxPrice: \"5\"")]
    public async Task What_is_not_of_its_type_is_refused_before_anything_runs(string filter)
    {
        var answer = await town.Api.AskAsync($"{{ offers(filter: {{{filter}}}) {{ totalCount }} }}");
        Assert.Equal(400, answer.Status);
    }

    private async Task FindsAsync(string filter, string slugs) => Assert.Equal(
        slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        (await town.Api.OffersAsync($"{{themes: \"proef-praktijk\" {filter}}}")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Offers_near_a_point_come_nearest_first_with_how_far_they_are()
    {
        const string Near = "near: {latitude: 50.8162, longitude: 5.1867, metres: 200000}";
        var near = (await town.Api.AskAsync($"{{ offers(filter: {{{Near}}}, orderBy: {{field: DISTANCE}}, first: 100) {{ totalCount edges {{ distanceMetres }} }} }}")).Data.GetProperty("offers");
        var metres = near.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("distanceMetres").GetInt32()).ToList();
        Assert.Equal(near.GetProperty("totalCount").GetInt32(), metres.Count);
        Assert.True(metres.Count > 1);
        Assert.Equal(metres.Order(), metres);

        var elsewhere = await town.Api.AskAsync("{ offers(first: 1) { edges { distanceMetres } } }");
        Assert.Equal("[{\"distanceMetres\":null}]", elsewhere.Data.GetProperty("offers").GetProperty("edges").GetRawText());
        Assert.Equal(
            ["BAD_USER_INPUT 1:3 path=offers input=orderBy.field"],
            (await town.Api.AskAsync("{ offers(orderBy: {field: DISTANCE}) { totalCount } }")).Errors);
    }
}
