using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Schedules;

/// <summary>When an offer takes place, and the school holidays, asked over HTTP on 22 November 2026.</summary>
public sealed class ScheduleQueriesTests : IClassFixture<ScheduledServer>
{
    private readonly ApiServer api;

    public ScheduleQueriesTests(ScheduledServer server) => api = server.Api;

    [Fact]
    public async Task A_schedule_is_told_by_its_rules_and_in_one_line()
    {
        var answer = await api.AskAsync("""
            query @inContext(language: "en") { offer(by: {slug: "woensdag"}) { schedule {
              summary byArrangement note except rules { days starts ends weeks notIn onlyIn every inMonth from until } sessions { day starts ends } } } }
            """);
        Assert.Equal(
            """{"summary":"Every Wednesday from 13:30 to 15:30 in school weeks, not on 2 December 2026; on Saturday 5 December 2026 from 10:00 to 12:00","byArrangement":false,"note":"Bring a snack","except":["2026-12-02"],"rules":[{"days":["WEDNESDAY"],"starts":"13:30:00","ends":"15:30:00","weeks":"SCHOOL","notIn":[],"onlyIn":[],"every":1,"inMonth":null,"from":null,"until":null}],"sessions":[{"day":"2026-12-05","starts":"10:00:00","ends":"12:00:00"}]}""",
            answer.Data.GetProperty("offer").GetProperty("schedule").GetRawText());
    }

    [Fact]
    public async Task Occurrences_are_moments_in_utc_with_the_local_day_and_hours()
    {
        var answer = await api.AskAsync("""{ offer(by: {slug: "woensdag"}) { occurrences(from: "2026-10-21", to: "2026-12-31", first: 3) { start end day starts } } }""");
        Assert.Equal(
            """[{"start":"2026-10-21T11:30:00Z","end":"2026-10-21T13:30:00Z","day":"2026-10-21","starts":"13:30:00"},{"start":"2026-10-28T12:30:00Z","end":"2026-10-28T14:30:00Z","day":"2026-10-28","starts":"13:30:00"},{"start":"2026-11-18T12:30:00Z","end":"2026-11-18T14:30:00Z","day":"2026-11-18","starts":"13:30:00"}]""",
            answer.Data.GetProperty("offer").GetProperty("occurrences").GetRawText());
    }

    [Fact]
    public async Task An_offer_without_a_schedule_has_no_occurrences()
    {
        var offer = (await api.AskAsync("""{ offer(by: {slug: "zonder"}) { schedule { summary } occurrences(from: "2026-09-01", to: "2027-08-31") { day } } }""")).Data.GetProperty("offer");
        Assert.Equal("""{"schedule":null,"occurrences":[]}""", offer.GetRawText());
    }

    [Theory]
    [InlineData("from: \"2026-09-01\", to: \"3026-09-01\"", "to", "At most two years")]
    [InlineData("from: \"2026-09-01\", to: \"2026-08-31\"", "to", "before the first")]
    [InlineData("from: \"0001-01-01\", to: \"0001-01-02\"", "from", "between 1800-09-01 and 3000-08-31")]
    [InlineData("from: \"2026-09-01\", to: \"2026-09-02\", first: -1", "first", "not -1")]
    [InlineData("from: \"2026-09-01\", to: \"2026-09-02\", first: 1001", "first", "not 1001")]
    public async Task Times_that_cannot_be_asked_are_refused_by_name(string arguments, string input, string sentence)
    {
        foreach (var slug in new[] { "woensdag", "zonder" })
        {
            var answer = await api.AskAsync($$"""{ offer(by: {slug: "{{slug}}"}) { occurrences({{arguments}}) { day } } }""");
            Assert.Equal([$"BAD_USER_INPUT 1:{27 + slug.Length} path=offer.occurrences input={input}"], answer.Errors);
            Assert.Contains(sentence, answer.Messages.Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Occurrences_are_reckoned_by_how_many_are_asked()
    {
        var answer = await api.AskAsync("""{ offers(first: 100) { nodes { occurrences(from: "2026-09-01", to: "2027-08-31", first: 1000) { day start } } } }""");
        Assert.StartsWith("LIMIT_EXCEEDED", answer.Errors.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2026-2027 RECORDED 2026-11-02 Herfstvakantie")]
    [InlineData("(schoolYear: \"2025-2026\")", "2025-2026 RECORDED 2025-10-27 Herfstvakantie")]
    [InlineData("(schoolYear: \"2040-2041\")", "2040-2041 BY_RULE 2040-10-29 Herfstvakantie")]
    public async Task School_holidays_are_told_by_school_year(string arguments, string expected)
    {
        var year = (await api.AskAsync($$"""{ schoolHolidays{{arguments}} { schoolYear basis source holidays { kind name from until } } }""")).Data.GetProperty("schoolHolidays");
        var autumn = year.GetProperty("holidays").EnumerateArray().Single(holiday => holiday.GetProperty("kind").GetString() == "AUTUMN");
        Assert.Equal(
            expected,
            $"{year.GetProperty("schoolYear")} {year.GetProperty("basis")} {autumn.GetProperty("from")} {autumn.GetProperty("name")}");
        Assert.NotEqual("", year.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Holidays_have_names_in_the_language_asked()
    {
        var holidays = (await api.AskAsync("""query @inContext(language: "fr") { schoolHolidays(schoolYear: "2027-2028") { holidays { name } } }""")).Data.GetProperty("schoolHolidays").GetProperty("holidays");
        Assert.Equal("Vacances d'automne", holidays[0].GetProperty("name").GetString());
    }
}
