using System.Globalization;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Schedules;

/// <summary>A server with a few offers whose times are known.</summary>
public sealed class ScheduledServer : IAsyncLifetime
{
    private const string Example = "\"provenance\":{\"kind\":\"EXAMPLE\",\"sources\":[]}";

    internal ApiServer Api { get; private set; } = null!;

    public async Task InitializeAsync() => Api = await StartAsync("--Catalogue:PublicAddress", "https://aanbod.example");

    /// <summary>One more, with settings as the command line has them: "--Name", "value".</summary>
    internal static async Task<ApiServer> StartAsync(params string[] settings) =>
        await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(
        ("themes.schedules.json", $"[{{\"slug\":\"proef-rooster\",\"name\":\"Proefrooster\",{Example}}}]"),
        ("organisations.schedules.json", $"[{{\"slug\":\"dienst-rooster\",\"name\":\"Dienst\",\"kind\":\"MUNICIPAL\",{Example}}}]"),
        ("offers.schedules.json", $"[{string.Join(",", Offers())}]")), today: null, settings);

    public async Task DisposeAsync() => await Api.DisposeAsync();

    private const string CityWide = "\"allNetworks\":true,\"areas\":[{\"municipality\":\"sint-truiden\",\"citywide\":true}]";

    private static IEnumerable<string> Offers() =>
    [
        Offer("woensdag", """
            "title":{"nl":"Muziek, dans; en \\ meer","en":"Music, dance; and \\ more"},"summary":"Eerste regel\nTweede regel",
            "places":[{"kind":"ADDRESS","name":"Bibliotheek, Sint-Truiden","address":{"street":"Hasseltsestraat 2","postcode":"3800","locality":"Sint-Truiden"}}],
            "schedule":{"rules":[{"days":["WEDNESDAY"],"starts":"13:30","ends":"15:30"}],"sessions":[{"day":"2026-12-05","starts":"10:00","ends":"12:00"}],
            "except":["2026-12-02"],"note":{"nl":"Breng een vieruurtje mee","en":"Bring a snack"}}
            """),
        Offer("zonder", "\"title\":\"Zonder rooster\""),
        Offer("afspraak", "\"title\":\"Op afspraak\",\"schedule\":{\"byArrangement\":true}"),
        Offer("zaterdag", """
            "title":"Één héél lange naam voor een aanbod op zaterdag, met zoveel woorden dat de regel in een kalenderbestand gevouwen moet worden: 日本語 😀😀😀😀😀😀😀😀",
            "validFrom":"2026-10-24","validUntil":"2027-04-30","schedule":{"rules":[{"days":["SATURDAY","SUNDAY"],"starts":"09:00","ends":"10:15","weeks":"ALL"}]}
            """),
        Offer(
            "altijd-open",
            $"\"title\":\"Altijd open\",\"validFrom\":\"2030-01-01\",\"schedule\":{{\"rules\":[{string.Join(',', Enumerable.Range(8, 8).Select(Hour))}]}}"),
        Offer("dubbel", """
            "title":"Dubbel","schedule":{"rules":[{"days":["SATURDAY"],"starts":"13:30","ends":"15:30","weeks":"ALL","inMonth":4},{"days":["SATURDAY"],"starts":"13:30","ends":"15:30","weeks":"ALL","inMonth":-1}],
            "sessions":[{"day":"2026-11-28","starts":"13:30","ends":"15:30"},{"day":"2026-11-28","starts":"13:30:30","ends":"15:30"},{"day":"2026-11-28","starts":"13:30","ends":"15:30","lastDay":"2026-11-29"}]}
            """),
        Offer("nacht", """
            "title":"Nacht en kamp","schedule":{"rules":[{"days":["FRIDAY"],"starts":"22:00","ends":"01:30","weeks":"ALL","inMonth":2}],
            "sessions":[{"day":"2027-03-28","starts":"02:30","ends":"03:00"},{"day":"2027-07-05","starts":"09:00","ends":"16:00","lastDay":"2027-07-09"}]}
            """),
        Offer("twee-scholen", """
            "title":"Twee scholen","schools":["go-atheneum-sint-truiden","sint-ritaschool"],"registration":{"url":"https://stad.example/inschrijven"},
            "schedule":{"sessions":[{"day":"2026-12-08","starts":"12:00","ends":"13:00"}]}
            """, place: null),
    ];

    private static string Hour(int hour) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"],\"starts\":\"{hour:D2}:00\",\"ends\":\"{hour:D2}:45\",\"weeks\":\"ALL\"}}");

    private static string Offer(string slug, string fields, string? place = CityWide) =>
        $"{{\"slug\":\"{slug}\",\"organisation\":\"dienst-rooster\",\"themes\":[\"proef-rooster\"],{(place is null ? "" : place + ",")}{fields},{Example}}}";
}
