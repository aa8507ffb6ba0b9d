using Catalogue.Api.Tests.Server;
using Ical.Net.CalendarComponents;

namespace Catalogue.Api.Tests.Schedules;

/// <summary>
/// What the events of a calendar say of nights, camps, times said twice, and offers at several schools; and that `occurrences` says the
/// same.
/// </summary>
public sealed class CalendarMeaningTests : IClassFixture<ScheduledServer>
{
    private readonly ApiServer api;

    public CalendarMeaningTests(ScheduledServer server) => api = server.Api;

    [Fact]
    public async Task A_time_said_twice_is_one_occurrence_and_one_event_and_no_two_events_share_a_name()
    {
        var events = await EventsAsync("/offers/dubbel.ics?from=2026-11-20&to=2026-12-31");
        Assert.Equal(
            ["20261128T133000-20261128T153000", "20261128T133000-20261129T153000", "20261128T133030-20261128T153000", "20261226T133000-20261226T153000"],
            events.Select(IcsText.Times).Order(StringComparer.Ordinal));
        Assert.Distinct(events.Select(one => one.Uid));
        var occurrences = (await api.AskAsync("""{ offer(by: {slug: "dubbel"}) { occurrences(from: "2026-11-20", to: "2026-12-31") { day } } }""")).Data;
        Assert.Equal(4, occurrences.GetProperty("offer").GetProperty("occurrences").GetArrayLength());
    }

    [Fact]
    public async Task Nights_end_the_next_day_camps_on_their_last_and_nothing_before_it_begins()
    {
        var events = await EventsAsync("/offers/nacht.ics?from=2027-03-01&to=2027-07-09");
        // What the clock skips is an hour later, for as long as it says.
        Assert.Equal(
            ["20270312T220000-20270313T013000", "20270328T033000-20270328T040000", "20270409T220000-20270410T013000", "20270514T220000-20270515T013000", "20270611T220000-20270612T013000",
                "20270705T090000-20270709T160000"],
            events.Select(IcsText.Times).Where(time => !time.StartsWith("20270709T22", StringComparison.Ordinal)));
        var answer = await api.AskAsync("""{ offer(by: {slug: "nacht"}) { occurrences(from: "2027-06-20", to: "2027-07-08") { start end day lastDay starts ends } schedule { sessions { day lastDay } } } }""");
        Assert.Equal(
            """{"occurrences":[{"start":"2027-07-05T07:00:00Z","end":"2027-07-09T14:00:00Z","day":"2027-07-05","lastDay":"2027-07-09","starts":"09:00:00","ends":"16:00:00"}],"schedule":{"sessions":[{"day":"2027-03-28","lastDay":null},{"day":"2027-07-05","lastDay":"2027-07-09"}]}}""",
            answer.Data.GetProperty("offer").GetRawText());
    }

    [Theory]
    [InlineData("weekdays: FRIDAY, timeOfDay: {from: \"22:30\"}", true)]
    [InlineData("weekdays: SATURDAY", false)]
    [InlineData("weekdays: FRIDAY, timeOfDay: {until: \"02:00\"}", false)]
    [InlineData("weekdays: MONDAY, timeOfDay: {from: \"18:00\"}", true)]
    [InlineData("weekdays: [TUESDAY, THURSDAY]", false)]
    public async Task Filters_ask_the_day_on_which_it_starts(string filter, bool isFound)
    {
        var answer =
            await api.AskAsync($"{{ offers(filter: {{themes: \"proef-rooster\", {filter}}}, first: 100) {{ nodes {{ slug }} }} }}");
        Assert.Equal(isFound, answer.Text.Contains("\"nacht\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_has_an_address_and_the_version_of_its_offer()
    {
        var (night, lunch) = ((await EventsAsync("/offers/nacht.ics"))[0], (await EventsAsync("/offers/twee-scholen.ics"))[0]);
        Assert.Equal("https://aanbod.example/aanbod/nacht", night.Url?.OriginalString);
        Assert.Equal("https://stad.example/inschrijven", lunch.Url?.OriginalString);
        var version = (await api.AskAsync("""{ offer(by: {slug: "nacht"}) { version } }""")).Data.GetProperty("offer").GetProperty("version").GetRawText();
        Assert.Equal(version, $"{night.Sequence}");
    }

    [Theory]
    [InlineData("", "GO! atheneum Sint-Truiden, Sint-Ritaschool", null)]
    [InlineData("\"schools\": \"go-atheneum-sint-truiden\"", "GO! atheneum Sint-Truiden", "50.8168;5.1876")]
    [InlineData("\"fits\": {\"school\": \"go-atheneum-sint-truiden\"}", "GO! atheneum Sint-Truiden", "50.8168;5.1876")]
    [InlineData("\"schools\": [\"sint-ritaschool\", \"het-wijdeland\"]", "Sint-Ritaschool", "")]
    public async Task An_event_asked_for_a_school_is_at_that_school(string filter, string location, string? point)
    {
        var calendar = await EventsAsync($"/offers.ics?from=2026-12-08&to=2026-12-08&filter={Uri.EscapeDataString($"{{{filter}}}")}");
        var lunch = calendar.Single(one => one.Summary == "Twee scholen");
        Assert.Equal(location, lunch.Location);
        if (point != "")
            Assert.Equal(point, lunch.GeographicLocation is { } at ? $"{at.Latitude};{at.Longitude}" : null);
    }

    private async Task<List<CalendarEvent>> EventsAsync(string address) =>
        [.. IcsText.Read((await api.GetAsync(address, accept: null)).Text).Events];
}
