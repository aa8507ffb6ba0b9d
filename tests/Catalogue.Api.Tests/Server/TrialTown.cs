using System.Globalization;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Server;

/// <summary>
/// A server on the starting data and a town made for the tests, Proefstad, with one offer for every case that the filters tell apart.
/// Offers of one dimension share a theme, so that a test sees only its own.
/// </summary>
public sealed class TrialTown : IAsyncLifetime
{
    public const string Collection = "the town made for tests";

    private const string Example = "\"provenance\":{\"kind\":\"EXAMPLE\",\"sources\":[]}";
    private const string Everywhere = "\"allNetworks\":true,\"areas\":[{\"municipality\":\"proefstad\",\"citywide\":true}]";

    internal ApiServer Api { get; private set; } = null!;

    public async Task InitializeAsync() => Api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(
        ("municipalities.trial.json", List(Entry("proefstad", "\"nisCode\":\"99001\""), Entry("proefdorp", "\"nisCode\":\"99002\""))),
        ("neighbourhoods.trial.json", List(
            Place("proefstad-noord", "DEELGEMEENTE", "\"borders\":[\"proefstad-zuid\"]"),
            Place("proefstad-noord-molen", "WIJK", "\"parent\":\"proefstad-noord\""),
            Place("proefstad-noord-kapel", "WIJK", "\"parent\":\"proefstad-noord\""),
            Place("proefstad-noord-oud", "WIJK", "\"parent\":\"proefstad-noord\",\"retired\":true"),
            Place("proefstad-zuid", "DEELGEMEENTE", "\"borders\":[\"proefstad-noord\"]"),
            Place("proefstad-west", "DEELGEMEENTE"),
            Place("proefdorp-kerk", "DEELGEMEENTE"),
            Place("proefdorp-veld", "DEELGEMEENTE"))),
        ("schools.trial.json", List(
            School("go-molen", "proefstad-noord-molen", "{\"network\":\"GO\"}"),
            School("vgo-kapel", "proefstad-noord-kapel", "{\"network\":\"VGO\"}"),
            School("vgo-zuid", "proefstad-zuid", "{\"network\":\"VGO\"}"),
            School("gewisseld-zuid", "proefstad-zuid", "{\"network\":\"OGO\",\"until\":\"2023-08-31\"},{\"network\":\"GO\",\"from\":\"2023-09-01\"}"),
            School("netloos-zuid", "proefstad-zuid", ""),
            School("plaatsloos", null, "{\"network\":\"GO\"}"))),
        ("organisations.trial.json", List(
            Entry("stad-proef", "\"kind\":\"MUNICIPAL\""), Entry("ocmw-proef", "\"kind\":\"MUNICIPAL\""), Entry("vzw-proef", "\"kind\":\"EXTERNAL\""), Entry("clb-proef", "\"kind\":\"EXTERNAL\""))),
        ("themes.trial.json", List(
            Entry("proef"), Entry("proef-leeftijd"), Entry("proef-maand"), Entry("proef-periode"), Entry("proef-plaats"), Entry("proef-soort"), Entry("proef-volgorde"), Entry("proef-praktijk"),
            Entry("proef-boom"), Entry("proef-tak", "\"parent\":\"proef-boom\""), Entry("proef-blad", "\"parent\":\"proef-tak\""), Entry("proef-struik"), Entry("proef-dor", "\"parent\":\"proef-boom\",\"retired\":true"))),
        ("offers.trial.json", List([.. Ages(), .. Months(), .. Periods(), .. Places(), .. Kinds(), .. Themes(), .. Orders(), .. Practice()]))));

    public async Task DisposeAsync() => await Api.DisposeAsync();

    private static IEnumerable<string> Ages() =>
    [
        Offer("van-3-tot-en-met-12", "proef-leeftijd", "\"minAgeMonths\":36,\"maxAgeMonths\":155", Everywhere),
        Offer("tot-6", "proef-leeftijd", "\"maxAgeMonths\":71", Everywhere),
        Offer("vanaf-18", "proef-leeftijd", "\"minAgeMonths\":216", Everywhere),
        Offer("elke-leeftijd", "proef-leeftijd", Everywhere),
        Offer("leeftijdloos", "proef-leeftijd", "\"ageApplies\":false", Everywhere),
    ];

    private static IEnumerable<string> Months()
    {
        foreach (var month in new[] { 29, 30, 31, 35, 36, 47, 48, 71, 72, 83, 84, 107, 108, 119, 120, 142, 143, 144, 155, 156, 216, 227, 228 })
            yield return Offer(string.Create(CultureInfo.InvariantCulture, $"maand-{month}"), "proef-maand", string.Create(CultureInfo.InvariantCulture, $"\"minAgeMonths\":{month},\"maxAgeMonths\":{month}"), Everywhere);
    }

    private static IEnumerable<string> Periods() =>
    [
        Offer("voorbij", "proef-periode", "\"validFrom\":\"2020-01-01\",\"validUntil\":\"2020-12-31\"", Everywhere),
        Offer("tot-gisteren", "proef-periode", "\"validUntil\":\"2026-11-21\"", Everywhere),
        Offer("tot-vandaag", "proef-periode", "\"validUntil\":\"2026-11-22\"", Everywhere),
        Offer("komend", "proef-periode", "\"validFrom\":\"2027-09-01\"", Everywhere),
        Offer("altijd", "proef-periode", Everywhere),
        Offer("archief", "proef-periode", "\"status\":\"ARCHIVED\"", Everywhere),
    ];

    private static IEnumerable<string> Places() =>
    [
        Offer("in-go-molen", "proef-plaats", "\"schools\":[\"go-molen\"]"),
        Offer("in-vgo-kapel", "proef-plaats", "\"schools\":[\"vgo-kapel\"]"),
        Offer("in-go-molen-en-vgo-zuid", "proef-plaats", "\"schools\":[\"go-molen\",\"vgo-zuid\"]"),
        Offer("in-gewisseld-zuid", "proef-plaats", "\"schools\":[\"gewisseld-zuid\"]"),
        Offer("in-netloos-zuid", "proef-plaats", "\"schools\":[\"netloos-zuid\"]"),
        Offer("in-plaatsloos", "proef-plaats", "\"schools\":[\"plaatsloos\"]"),
        Offer("overal", "proef-plaats", Everywhere),
        Offer("overal-go", "proef-plaats", "\"networks\":[\"GO\"],\"areas\":[{\"municipality\":\"proefstad\",\"citywide\":true}]"),
        Offer("noord", "proef-plaats", "\"allNetworks\":true,\"areas\":[{\"municipality\":\"proefstad\",\"neighbourhoods\":[\"proefstad-noord\"]}]"),
        Offer("molen", "proef-plaats", "\"allNetworks\":true,\"areas\":[{\"municipality\":\"proefstad\",\"neighbourhoods\":[\"proefstad-noord-molen\"]}]"),
        Offer("zuid-vgo", "proef-plaats", "\"networks\":[\"VGO\"],\"areas\":[{\"municipality\":\"proefstad\",\"neighbourhoods\":[\"proefstad-zuid\"]}]"),
        Offer("west-en-kerk", "proef-plaats", "\"allNetworks\":true,\"areas\":[{\"municipality\":\"proefstad\",\"neighbourhoods\":[\"proefstad-west\"]},{\"municipality\":\"proefdorp\",\"neighbourhoods\":[\"proefdorp-kerk\"]}]"),
        Offer("west-en-heel-proefdorp", "proef-plaats", "\"allNetworks\":true,\"areas\":[{\"municipality\":\"proefstad\",\"neighbourhoods\":[\"proefstad-west\"]},{\"municipality\":\"proefdorp\",\"citywide\":true}]"),
    ];

    private static IEnumerable<string> Kinds() =>
    [
        Offer("van-de-stad", "proef-soort", "\"organisation\":\"stad-proef\",\"languages\":[\"nl\",\"tr\"],\"free\":true,\"levels\":[\"NURSERY\"],\"targetGroups\":[\"PUPILS\"]", Everywhere),
        Offer("van-het-ocmw", "proef-soort", "\"organisation\":\"ocmw-proef\",\"languages\":[\"nl\"],\"free\":false,\"levels\":[\"NURSERY\",\"PRIMARY\"],\"targetGroups\":[\"PARENTS\"]", Everywhere),
        Offer("van-de-vzw", "proef-soort", "\"organisation\":\"vzw-proef\",\"partners\":[{\"organisation\":\"stad-proef\"}],\"funders\":[\"ocmw-proef\"],\"languages\":[\"fr\"],\"levels\":[\"PRIMARY\"],\"targetGroups\":[\"PUPILS\",\"PARENTS\"]", Everywhere),
        Offer("van-het-clb", "proef-soort", "\"organisation\":\"clb-proef\",\"levels\":[\"SECONDARY\"]", Everywhere),
    ];

    private static IEnumerable<string> Themes() => [Offer("over-tak", "proef-tak", Everywhere), Offer("over-blad", "proef-blad", Everywhere), Offer("over-struik", "proef-struik", Everywhere)];

    private static IEnumerable<string> Orders() =>
    [
        Offer("o-a", "proef-volgorde", "\"title\":\"Een\",\"validFrom\":\"2026-03-01\"", Everywhere),
        Offer("o-b", "proef-volgorde", "\"title\":\"één na\",\"validFrom\":\"2026-01-01\"", Everywhere),
        Offer("o-c", "proef-volgorde", "\"title\":\"Zee\"", Everywhere),
        Offer("o-d", "proef-volgorde", "\"title\":\"appel\",\"validFrom\":\"2026-02-01\"", Everywhere),
    ];

    private static IEnumerable<string> Practice() =>
    [
        Offer("woensdagmiddag", "proef-praktijk", "\"schedule\":{\"rules\":[{\"days\":[\"WEDNESDAY\"],\"starts\":\"13:30\",\"ends\":\"15:30\"}]},\"placesLeft\":2,\"placesAsOf\":\"2026-11-20\",\"free\":false,\"price\":{\"amount\":5}", Everywhere),
        Offer("woensdagochtend-en-zaterdag", "proef-praktijk", "\"schedule\":{\"rules\":[{\"days\":[\"WEDNESDAY\"],\"starts\":\"09:00\",\"ends\":\"11:00\"},{\"days\":[\"SATURDAY\"],\"starts\":\"14:00\",\"ends\":\"16:00\"}]},\"placesLeft\":0,\"placesAsOf\":\"2026-11-20\",\"free\":true,\"registration\":{\"from\":\"2026-11-22\",\"deadline\":\"2026-12-01\"}", Everywhere),
        Offer("op-de-markt", "proef-praktijk", "\"places\":[{\"kind\":\"ADDRESS\",\"coordinates\":{\"latitude\":50.8161,\"longitude\":5.1866}}],\"registration\":{\"deadline\":\"2026-11-21\"}", Everywhere),
    ];

    private static string Offer(string slug, string theme, params string[] fields)
    {
        var all = string.Join(',', fields);
        var title = all.Contains("\"title\"", StringComparison.Ordinal) ? "" : $"\"title\":\"{slug}\",";
        var organisation = all.Contains("\"organisation\":\"", StringComparison.Ordinal) ? "" : "\"organisation\":\"vzw-proef\",";
        return $"{{\"slug\":\"{slug}\",{title}{organisation}\"themes\":[\"{theme}\"],{all},{Example}}}";
    }

    private static string Place(string slug, string kind, string? more = null) =>
        Entry(slug, $"\"kind\":\"{kind}\",\"municipality\":\"{slug.Split('-')[0]}\"{(more is null ? "" : "," + more)}");

    private static string School(string slug, string? neighbourhood, string networks) => Entry(
        slug, $"\"municipality\":\"proefstad\",{(neighbourhood is null ? "" : $"\"neighbourhood\":\"{neighbourhood}\",")}\"levels\":[\"PRIMARY\"],\"networks\":[{networks}]");

    private static string Entry(string slug, string? fields = null) => $"{{\"slug\":\"{slug}\",\"name\":\"{slug}\",{(fields is null ? "" : fields + ",")}{Example}}}";

    private static string List(params string[] entries) => $"[{string.Join(",\n", entries)}]";
}

[CollectionDefinition(TrialTown.Collection)]
public sealed class TrialTownCollection : ICollectionFixture<TrialTown>;
