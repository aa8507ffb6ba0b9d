using System.Net;
using Catalogue.Api.Schedules;
using Catalogue.Api.Tests.Server;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace Catalogue.Api.Tests.Schedules;

/// <summary>The calendars over HTTP, asked on 22 November 2026 and read by one that knows nothing of ours.</summary>
public sealed class CalendarTests : IClassFixture<ScheduledServer>
{
    private readonly ApiServer api;

    public CalendarTests(ScheduledServer server) => api = server.Api;

    [Fact]
    public async Task An_offers_calendar_has_its_occurrences_with_texts_unharmed()
    {
        var answer = await api.GetAsync("/offers/woensdag.ics?from=2026-11-18&to=2026-12-09", accept: null);
        Assert.Equal((200, "text/calendar"), (answer.Status, answer.MediaType));
        Assert.Equal("text/calendar; charset=utf-8", answer.Headers["Content-Type"].Single());
        Assert.Equal("attachment; filename=\"woensdag.ics\"", answer.Headers["Content-Disposition"].Single());
        var calendar = IcsText.Read(answer.Text);
        Assert.Equal(("VCALENDAR", "2.0"), (calendar.Name, calendar.Version));
        Assert.Equal(
            ["20261118T133000-20261118T153000", "20261125T133000-20261125T153000", "20261205T100000-20261205T120000", "20261209T133000-20261209T153000"],
            calendar.Events.Select(IcsText.Times));
        Assert.All(calendar.Events, one =>
        {
            Assert.Equal(("Europe/Brussels", "Europe/Brussels"), (one.Start!.TzId, one.End!.TzId));
            Assert.Equal("Muziek, dans; en \\ meer", one.Summary);
            Assert.Equal("Voorbeeld. Eerste regel\nTweede regel", one.Description);
            Assert.Equal("Bibliotheek, Sint-Truiden, Hasseltsestraat 2, 3800 Sint-Truiden", one.Location);
            Assert.True(one.DtStamp!.IsUtc);
        });
    }

    [Fact]
    public async Task A_calendar_is_the_same_each_time_and_every_event_has_a_name_of_its_own()
    {
        var first = await api.GetAsync("/offers/zaterdag.ics", accept: null);
        Assert.Equal(first.Text, (await api.GetAsync("/offers/zaterdag.ics", accept: null)).Text);
        var shorter = IcsText.Read(
            (await api.GetAsync("/offers/zaterdag.ics?from=2026-12-01&to=2026-12-31", accept: null)).Text).Events.Select(one => one.Uid).ToList();
        var all = IcsText.Read(first.Text).Events.Select(one => one.Uid).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(8, shorter.Count);
        Assert.Subset(all.ToHashSet(), shorter.ToHashSet());
    }

    [Fact]
    public async Task The_time_zone_of_the_file_gives_the_moments_that_the_query_gives()
    {
        var moments = (await api.AskAsync("""{ offer(by: {slug: "zaterdag"}) { occurrences(from: "2026-10-22", to: "2027-11-22") { start } } }""")).Data
            .GetProperty("offer").GetProperty("occurrences").EnumerateArray()
                .Select(occurrence => occurrence.GetProperty("start").GetDateTimeOffset().UtcDateTime);
        var calendar = IcsText.Read((await api.GetAsync("/offers/zaterdag.ics", accept: null)).Text);
        var zone = Assert.Single(calendar.TimeZones);
        Assert.Equal(moments, calendar.Events.Select(one => Moment(zone, one.Start!.Value)));
        // The reader has rules of its own for the zone's name.
        Assert.Equal(moments, calendar.Events.Select(one => one.Start!.AsUtc));
    }

    [Fact]
    public async Task A_calendar_of_a_filter_holds_the_offers_that_the_filter_finds()
    {
        var filter = Uri.EscapeDataString("""{"themes": "proef-rooster", "municipalities": ["sint-truiden"]}""");
        var calendar =
            IcsText.Read((await api.GetAsync($"/offers.ics?filter={filter}&from=2026-12-05&to=2026-12-06&language=en", accept: null)).Text);
        Assert.Equal(
            ["20261205T090000", "20261205T100000 Music, dance; and \\ more", "20261206T090000"],
            calendar.Events.Select(
                one => $"{one.Start!.Value:yyyyMMdd'T'HHmmss} {(one.Summary!.StartsWith("Music", StringComparison.Ordinal) ? one.Summary : "")}".Trim()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/offers/zonder.ics")]
    [InlineData("/offers/afspraak.ics")]
    [InlineData("/offers.ics?filter=%7B%22themes%22%3A%22niemand%22%7D")]
    public async Task A_calendar_without_events_is_still_one(string address)
    {
        var calendar = IcsText.Read((await api.GetAsync(address, accept: null)).Text);
        Assert.Empty(calendar.Events);
        Assert.Single(calendar.Children);
    }

    [Theory]
    [InlineData("/offers/niet-in-de-catalogus.ics", 404, "NOT_FOUND")]
    [InlineData("/offers/%0D%0A%22.ics", 404, "NOT_FOUND")]
    [InlineData("/offers/woensdag.ics?from=gisteren", 400, "BAD_USER_INPUT input=from")]
    [InlineData("/offers/woensdag.ics?to=3026-01-01", 400, "BAD_USER_INPUT input=to")]
    [InlineData("/offers/woensdag.ics?from=2026-12-01&to=2026-11-01", 400, "BAD_USER_INPUT input=to")]
    [InlineData("/offers/woensdag.ics?from=2026-12-01&from=2026-12-02", 400, "BAD_REQUEST")]
    [InlineData("/offers/woensdag.ics?language=drop%20table", 400, "BAD_USER_INPUT input=language")]
    [InlineData("/offers/altijd-open.ics?from=2030-01-01&to=2031-12-31", 400, "LIMIT_EXCEEDED")]
    [InlineData("/offers.ics?filter=%7Bthemes%7D", 400, "BAD_REQUEST")]
    [InlineData("/offers.ics?filter=%7B%22a%22:1,%22a%22:2%7D", 400, "BAD_REQUEST")]
    [InlineData("/offers.ics?filter=%7B%22themas%22%3A1%7D", 400, "BAD_USER_INPUT")]
    [InlineData("/offers.ics?filter=7", 400, "BAD_USER_INPUT")]
    [InlineData("/offers.ics?filter=%7B%22age%22%3A%7B%22years%22%3A-5%7D%7D", 400, "BAD_USER_INPUT input=age.years")]
    public async Task What_cannot_be_asked_is_refused_in_json(string address, int status, string error)
    {
        var answer = await api.GetAsync(address, accept: null);
        Assert.Equal((status, "application/json"), (answer.Status, answer.MediaType));
        Assert.Equal([error], answer.Errors);
    }

    [Fact]
    public async Task Any_page_may_read_a_calendar_and_a_program_may_ask_its_head()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/offers/woensdag.ics");
        request.Headers.Add("Origin", "https://school.example");
        Assert.Equal("*", (await api.SendAsync(request)).Headers["Access-Control-Allow-Origin"].Single());
        var head = await api.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/offers/woensdag.ics"));
        Assert.Equal(((int)HttpStatusCode.OK, "text/calendar", ""), (head.Status, head.MediaType, head.Text));
    }

    [Fact]
    public void Any_text_comes_back_from_a_line_as_it_went_in_but_for_controls()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(12) switch
            {
                0 => "\\", 1 => ";", 2 => ",", 3 => "\n", 4 => "😀", 5 => "é", 6 => "日", 7 => ":", 8 => "\u0007", 9 => "\\n", 10 => "\"", _ => "a",
            }));
            var calendar = new CalendarText();
            calendar.Line("BEGIN", "VCALENDAR");
            calendar.Line("BEGIN", "VEVENT");
            calendar.Text("SUMMARY", text);
            calendar.Line("END", "VEVENT");
            calendar.Line("END", "VCALENDAR");
            Assert.Equal(
                text.Replace("\u0007", "", StringComparison.Ordinal),
                Assert.Single(IcsText.Read(calendar.ToString()).Events).Summary ?? "");
        }
    }

    /// <summary>A local time by the rules in the file: the offset of the observance that began last.</summary>
    private static DateTime Moment(VTimeZone zone, DateTime local)
    {
        var began = zone.TimeZoneInfos.SelectMany(observance => new[] { local.Year - 1, local.Year }.Select(year =>
        {
            var rule = observance.RecurrenceRule!;
            var day = Assert.Single(rule.ByDay);
            Assert.Equal((FrequencyType.Yearly, -1, DayOfWeek.Sunday), (rule.Frequency, day.Offset, day.DayOfWeek));
            var start = new DateTime(
                year, Assert.Single(rule.ByMonth) + 1, 1, observance.Start!.Value.Hour, 0, 0, DateTimeKind.Unspecified).AddDays(-1);
            return (Start: start.AddDays(-(int)start.DayOfWeek), observance.OffsetTo!.Offset);
        })).Where(observance => observance.Start <= local).MaxBy(observance => observance.Start);
        return DateTime.SpecifyKind(local - began.Offset, DateTimeKind.Utc);
    }
}
