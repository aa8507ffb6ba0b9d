using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Offers;

/// <summary>How a list of offers divides, asked over HTTP.</summary>
[Collection(TrialTown.Collection)]
public sealed class FacetTests(TrialTown town)
{
    [Theory]
    [InlineData("""{"themes":"proef-plaats"}""")]
    [InlineData("""{"themes":"proef-plaats","networks":["GO"],"neighbourhoods":["proefstad-noord"],"nearby":true}""")]
    [InlineData("""{"themes":["proef-soort","proef-praktijk"],"weekdays":["WEDNESDAY"],"timeOfDay":{"from":"12:00"},"maxPrice":7.5}""")]
    [InlineData("""{"municipalities":["sint-truiden"],"age":{"years":9},"includeWithoutAge":true,"schoolYear":"2026-2027"}""")]
    [InlineData("""{"near":{"latitude":50.8161,"longitude":5.1866,"metres":3000},"free":true,"organisationKind":"MUNICIPAL"}""")]
    public async Task A_count_is_the_total_that_choosing_the_value_gives(string filter)
    {
        var values = (await ValuesAsync(filter, "")).Where(value => value.Facet is not ("THEMES" or "NEIGHBOURHOODS"))
            .Concat(
                await ValuesAsync(
                    filter,
                    "dimensions: [THEMES, NEIGHBOURHOODS]",
                    "children { dimension value count selected children { dimension value count selected } }")).ToList();
        foreach (var (facet, value) in values)
        {
            var chosen = Choose(JsonNode.Parse(filter)!.AsObject(), facet, value);
            var answer = await town.Api.AskAsync(
                "query ($f: OfferFilter) { offers(filter: $f) { totalCount } }", $"{{\"f\":{chosen.ToJsonString()}}}");
            Assert.True(
                value.GetProperty("count").GetInt32() == answer.Data.GetProperty("offers").GetProperty("totalCount").GetInt32(),
                $"{facet} {value} in {chosen}: {answer.Text}");
        }

        Assert.NotEmpty(values);
    }

    [Fact]
    public async Task A_facet_leaves_out_its_own_dimension_and_tells_what_is_selected()
    {
        var values = await ValuesAsync("""{"themes":"proef-soort","levels":["NURSERY"]}""", "dimensions: [LEVELS, TARGET_GROUPS]");
        Assert.Equal(["NURSERY 2 True", "PRIMARY 2 False", "SECONDARY 1 False", "PUPILS 1 False", "PARENTS 1 False"], values.Select(Shown));
    }

    [Fact]
    public async Task Zeros_are_told_when_they_are_asked()
    {
        var values = await ValuesAsync("""{"themes":"proef-soort"}""", "dimensions: FREE, zeros: true");
        Assert.Equal(["true 1 False", "false 1 False"], values.Select(Shown));
        Assert.Equal(["0", "1"], (await ValuesAsync("""{"themes":"proef-boom"}""", "dimensions: PLACES_LEFT, zeros: true")).Select(value => value.Value.GetProperty("count").GetRawText()).Append("1").Distinct());
        Assert.Empty(await ValuesAsync("""{"themes":"proef-boom"}""", "dimensions: PLACES_LEFT"));
    }

    [Fact]
    public async Task A_language_that_is_asked_in_another_case_is_selected()
    {
        var values = await ValuesAsync("""{"themes":"proef-soort","languages":"NL"}""", "dimensions: LANGUAGES");
        Assert.Contains(
            "True", values.Select(Shown).Single(value => value.StartsWith("nl ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neighbourhoods_and_themes_are_trees()
    {
        var answer = await town.Api.AskAsync("""
            { offers(filter: {themes: ["proef-plaats", "proef-boom"], municipalities: "proefstad"}) { facets(dimensions: [NEIGHBOURHOODS, THEMES]) {
              values { ...V children { ...V children { ...V } } } } } }
            fragment V on FacetValue { value count }
            """);
        var text = answer.Data.GetProperty("offers").GetProperty("facets").GetRawText();
        Assert.Contains(
            "{\"value\":\"proefstad-noord\",\"count\":9,\"children\":[{\"value\":\"proefstad-noord-kapel\",\"count\":",
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            "{\"value\":\"proef-boom\",\"count\":2,\"children\":[{\"value\":\"proef-tak\",\"count\":2,\"children\":[{\"value\":\"proef-blad\",\"count\":1}]}]}",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_are_in_the_language_asked_and_those_of_languages_in_their_own()
    {
        var answer = await town.Api.AskAsync("""
            query @inContext(language: "en") { offers(filter: {themes: ["proef-soort", "proef-praktijk"]}) {
              facets(dimensions: [LEVELS, FREE, LANGUAGES, MAX_PRICE, TIME_OF_DAY, AGE]) { label values(first: 1) { value label } } } }
            """);
        Assert.Equal(
            "Education level: NURSERY Nursery education, Free or paid: true Free of charge, Language spoken: nl Nederlands, Price: 0 ≤ € 0, Time: 06:00:00/12:00:00 06:00–12:00, Age: INSTAPKLAS First entry class",
            string.Join(", ", answer.Data.GetProperty("offers").GetProperty("facets").EnumerateArray()
                .Select(
                    facet => $"{facet.GetProperty("label")}: {string.Join(' ', facet.GetProperty("values").EnumerateArray().Select(value => $"{value.GetProperty("value")} {value.GetProperty("label")}"))}")));
    }

    [Fact]
    public async Task Without_a_point_there_are_no_distances_and_with_one_the_asked_distance_is_among_them()
    {
        Assert.Empty(await ValuesAsync("{}", "dimensions: NEAR, zeros: true"));
        var values = await ValuesAsync("""{"near":{"latitude":50.8161,"longitude":5.1866,"metres":1234}}""", "dimensions: NEAR, zeros: true");
        Assert.Equal(
            ["500", "1000", "1234", "2000", "5000", "10000", "25000"],
            values.Select(value => value.Value.GetProperty("value").GetString()!));
        Assert.Equal(
            "1234", values.Single(value => value.Value.GetProperty("selected").GetBoolean()).Value.GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("facets(dimensions: [LEVELS, LEVELS]) { values(first: -1) { count } }", "BAD_USER_INPUT 1:51 path=offers.facets.0.values input=first")]
    [InlineData("facets(dimensions: [LEVELS, LEVELS]) { values(first: 1001) { count } }", "BAD_USER_INPUT 1:51 path=offers.facets.0.values input=first")]
    public async Task More_values_than_a_facet_gives_are_refused(string facets, string error) =>
        Assert.Equal([error], (await town.Api.AskAsync($"{{ offers {{ {facets} }} }}")).Errors);

    [Fact]
    public async Task All_facets_are_within_the_cost_of_one_question() =>
        Assert.NotEmpty((await town.Api.AskAsync("""
            { offers(first: 20) { totalCount nodes { slug title } facets { dimension label values { value label count selected } }
              trees: facets(dimensions: [THEMES, NEIGHBOURHOODS]) { values(first: 30) { value label count children { value label count children { value label count } } } } } }
            """)).Data.GetProperty("offers").GetProperty("facets").EnumerateArray());

    private static string Shown((string Facet, JsonElement Value) value) =>
        $"{value.Value.GetProperty("value").GetString()} {value.Value.GetProperty("count")} {value.Value.GetProperty("selected").GetBoolean()}";

    private static JsonObject Choose(JsonObject filter, string facet, JsonElement value)
    {
        var (dimension, text) = (value.GetProperty("dimension").GetString()!, value.GetProperty("value").GetString()!);
        if (facet == "NEIGHBOURHOODS" && dimension == "MUNICIPALITIES")
            filter.Remove("neighbourhoods");
        switch (dimension)
        {
            case "AGE": filter["age"] = new JsonObject { ["grade"] = text }; break;
            case "FREE": filter["free"] = text == "true"; break;
            case "PLACES_LEFT": filter["placesLeft"] = text == "true"; break;
            case "REGISTRATION_OPEN": filter["registrationOpen"] = text == "true"; break;
            case "MAX_PRICE": filter["maxPrice"] = double.Parse(text, CultureInfo.InvariantCulture); break;
            case "NEAR": filter["near"]!["metres"] = int.Parse(text, CultureInfo.InvariantCulture); break;
            case "TIME_OF_DAY": filter["timeOfDay"] =
                new JsonObject { ["from"] = text.Split('/')[0], ["until"] = text.Split('/')[1] }; break;
            case "ORGANISATION_KIND": filter["organisationKind"] = text; break;
            case "SCHOOL_YEAR": filter["schoolYear"] = text; break;
            case "STAFF_ONLY": filter["staffOnly"] = text == "true"; break;
            case "WHEELCHAIR_ACCESSIBLE": filter["wheelchairAccessible"] = text == "true"; break;
            case "TARGET_GROUPS": filter["targetGroups"] = text; break;
            default: filter[dimension.ToLowerInvariant()] = text; break;
        }

        return filter;
    }

    private async Task<List<(string Facet, JsonElement Value)>> ValuesAsync(string filter, string arguments, string children = "")
    {
        var answer = await town.Api.AskAsync(
            $"query ($f: OfferFilter) {{ offers(filter: $f) {{ facets{(arguments.Length == 0 ? "" : $"({arguments})")} {{ dimension values {{ dimension value count selected {children} }} }} }} }}",
            $"{{\"f\":{filter}}}");
        return [.. answer.Data.GetProperty("offers").GetProperty("facets").EnumerateArray()
            .SelectMany(facet => Flat(facet.GetProperty("values")).Select(value => (facet.GetProperty("dimension").GetString()!, value)))];
    }

    private static IEnumerable<JsonElement> Flat(JsonElement values) =>
        values.EnumerateArray().SelectMany(
            value => value.TryGetProperty("children", out var children) ? Flat(children).Prepend(value) : [value]);
}
