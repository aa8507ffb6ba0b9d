using System.Text.Json;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Coverage;

[Collection(TrialTown.Collection)]
public sealed class CoverageTests(TrialTown town)
{
    [Theory]
    [InlineData("NEIGHBOURHOOD", "NETWORK")]
    [InlineData("THEME", "AGE_BAND")]
    [InlineData("LEVEL", "TARGET_GROUP")]
    public async Task Every_cell_counts_what_offers_gives_with_both_values(string rows, string columns)
    {
        var cells = (await town.Api.AskAsync($"{{ coverage(rows: {rows}, columns: {columns}, municipality: \"proefstad\") {{ cells {{ row column count }} }} }}")).Data.GetProperty("coverage").GetProperty("cells");
        Assert.Contains(cells.EnumerateArray(), cell => cell.GetProperty("count").GetInt32() > 0);
        Assert.True(rows == "NEIGHBOURHOOD" || cells.EnumerateArray().Any(cell => cell.GetProperty("count").GetInt32() == 0));
        foreach (var some in cells.EnumerateArray().Chunk(25))
        {
            var asked = some.Select(
                (cell, i) => $"c{i}: offers(filter: {{municipalities: \"proefstad\", {Filter(rows, cell.GetProperty("row"))}, {Filter(columns, cell.GetProperty("column"))}}}) {{ totalCount }}");
            var counts = (await town.Api.AskAsync($"{{ {string.Join(' ', asked)} }}")).Data;
            for (var i = 0; i < some.Length; i++)
                Assert.Equal(counts.GetProperty($"c{i}").GetProperty("totalCount").GetInt32(), some[i].GetProperty("count").GetInt32());
        }
    }

    [Fact]
    public async Task A_cell_tells_its_offers_and_a_value_its_label()
    {
        var coverage = (await town.Api.AskAsync("""
            query @inContext(language: "en") {
              coverage(rows: NETWORK, columns: LEVEL, filter: {themes: "proef-soort", networks: OGO, levels: [NURSERY]}) {
                total rows { value label count } columns { value label parent } cells { row column count offers(first: 1) { slug } }
              }
            }
            """)).Data.GetProperty("coverage").GetRawText();
        Assert.Equal(
            """{"total":2,"rows":[{"value":"OGO","label":"Subsidised official education","count":2}],"columns":[{"value":"NURSERY","label":"Nursery education","parent":null}],"cells":[{"row":"OGO","column":"NURSERY","count":2,"offers":[{"slug":"van-de-stad"}]}]}""",
            coverage);
    }

    [Theory]
    [InlineData("coverage(rows: LEVEL, columns: LEVEL) { total }", "input=columns")]
    [InlineData("coverage(rows: LEVEL, columns: THEME, municipality: \"nergens\") { total }", "input=municipality")]
    [InlineData("coverage(rows: LEVEL, columns: THEME, municipality: \"Nergens!\") { total }", "input=municipality")]
    [InlineData("neutrality(municipality: \"nergens\") { paid }", "input=municipality")]
    public async Task What_cannot_be_counted_is_refused(string question, string fault) =>
        Assert.EndsWith(fault, Assert.Single((await town.Api.AskAsync($"{{ {question} }}")).Errors), StringComparison.Ordinal);

    [Fact]
    public async Task What_a_city_pays_is_told_network_by_network()
    {
        var neutrality = (await town.Api.AskAsync("{ neutrality { paid oneNetwork networkUnknown networks { network networkLabel count offers(first: 100) { networks organisation { kind } funders { kind } } } } }")).Data.GetProperty("neutrality");
        var networks = neutrality.GetProperty("networks").EnumerateArray().ToList();
        Assert.Equal(["GO", "OGO", "VGO"], networks.Select(network => network.GetProperty("network").GetString()));
        Assert.Equal(neutrality.GetProperty("oneNetwork").GetInt32(), networks.Sum(network => network.GetProperty("count").GetInt32()));
        Assert.InRange(
            neutrality.GetProperty("paid").GetInt32(),
            neutrality.GetProperty("oneNetwork").GetInt32() + neutrality.GetProperty("networkUnknown").GetInt32(),
            int.MaxValue);
        foreach (var network in networks)
        {
            Assert.All(network.GetProperty("offers").EnumerateArray(), offer =>
            {
                Assert.Equal(
                    network.GetProperty("network").GetString(), Assert.Single(offer.GetProperty("networks").EnumerateArray()).GetString());
                Assert.Contains(
                    offer.GetProperty("funders").EnumerateArray().Append(offer.GetProperty("organisation")),
                    payer => payer.GetProperty("kind").GetString() == "MUNICIPAL");
            });
        }
    }

    private static string Filter(string dimension, JsonElement value) => dimension switch
    {
        "AGE_BAND" => $"age: {{band: {value}}}",
        "NETWORK" => $"networks: {value}",
        "NEIGHBOURHOOD" => $"neighbourhoods: \"{value}\"",
        "THEME" => $"themes: \"{value}\"",
        "LEVEL" => $"levels: {value}",
        _ => $"targetGroups: {value}",
    };
}
