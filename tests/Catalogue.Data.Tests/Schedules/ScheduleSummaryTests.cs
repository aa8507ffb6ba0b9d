using Catalogue.Data.Schedules;

namespace Catalogue.Data.Tests.Schedules;

public sealed class ScheduleSummaryTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly ScheduleRule Wednesday = OccurrencesTests.Rule(DayOfWeek.Wednesday);

    public static TheoryData<string, string, string, string> Rules => new()
    {
        { "week", "Elke woensdag van 13.30 tot 15.30 uur in de schoolweken", "Every Wednesday from 13:30 to 15:30 in school weeks", "Chaque mercredi de 13h30 à 15h30 pendant les semaines d'école" },
        { "not in autumn", "Elke woensdag van 13.30 tot 15.30 uur in de schoolweken, niet in de herfstvakantie", "Every Wednesday from 13:30 to 15:30 in school weeks, not in the autumn holiday", "Chaque mercredi de 13h30 à 15h30 pendant les semaines d'école, sauf pendant les vacances d'automne" },
        { "workdays", "Elke weekdag van 9 tot 12 uur in de zomervakantie", "Every weekday from 9:00 to 12:00 in the summer holiday", "Du lundi au vendredi de 9h à 12h pendant les vacances d'été" },
        { "two weeks", "Om de 2 weken op maandag en donderdag van 13.30 tot 15.30 uur, ook in de schoolvakanties, vanaf 1 oktober 2026", "Every 2 weeks on Monday and Thursday from 13:30 to 15:30, also in the school holidays, from 1 October 2026", "Toutes les 2 semaines, le lundi et jeudi de 13h30 à 15h30, y compris pendant les vacances scolaires, à partir du 1er octobre 2026" },
        { "month", "Elke laatste zaterdag van de maand van 13.30 tot 15.30 uur, niet in de kerstvakantie en de zomervakantie", "Every last Saturday of the month from 13:30 to 15:30, not in the Christmas holiday and the summer holiday", "Chaque dernier samedi du mois de 13h30 à 15h30, sauf pendant les vacances de Noël et les vacances d'été" },
        { "except", "Elke woensdag van 13.30 tot 15.30 uur in de schoolweken, niet op 2 december 2026", "Every Wednesday from 13:30 to 15:30 in school weeks, not on 2 December 2026", "Chaque mercredi de 13h30 à 15h30 pendant les semaines d'école, sauf le 2 décembre 2026" },
        { "sessions", "Op woensdag 3 maart 2027 van 14 tot 16 uur", "On Wednesday 3 March 2027 from 14:00 to 16:00", "Le mercredi 3 mars 2027 de 14h à 16h" },
        { "night", "Elke zaterdag van 20 tot 8.30 uur de dag erna in de schoolvakanties", "Every Saturday from 20:00 to 8:30 the next day in the school holidays", "Chaque samedi de 20h à 8h30 le lendemain pendant les vacances scolaires" },
        { "midnight", "Op woensdag 3 maart 2027 van 21 tot 24 uur", "On Wednesday 3 March 2027 from 21:00 to midnight", "Le mercredi 3 mars 2027 de 21h à minuit" },
        { "camp", "Van maandag 5 juli 2027 om 9 uur tot vrijdag 9 juli 2027 om 16.30 uur", "From Monday 5 July 2027 at 9:00 to Friday 9 July 2027 at 16:30", "Du lundi 5 juillet 2027 à 9h au vendredi 9 juillet 2027 à 16h30" },
        { "arrangement", "Op afspraak", "By arrangement", "Sur rendez-vous" },
        { "both", "Elke woensdag van 13.30 tot 15.30 uur in de schoolweken; of op afspraak", "Every Wednesday from 13:30 to 15:30 in school weeks; or by arrangement", "Chaque mercredi de 13h30 à 15h30 pendant les semaines d'école; ou sur rendez-vous" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_schedule_is_one_line_in_the_readers_language(string name, string dutch, string english, string french)
    {
        var schedule = Named(name);
        Assert.Equal(dutch, ScheduleSummary.Of(schedule, "nl", Today));
        Assert.Equal(english, ScheduleSummary.Of(schedule, "en-GB", Today));
        Assert.Equal(french, ScheduleSummary.Of(schedule, "fr-BE", Today));
        Assert.Equal(dutch, ScheduleSummary.Of(schedule, "tr", Today));
    }

    [Fact]
    public void Of_many_sessions_the_next_three_are_named_and_the_rest_counted()
    {
        var schedule = new Schedule { Sessions = [.. Enumerable.Range(0, 8).Select(week => new Session(new DateOnly(2026, 11, 11).AddDays(7 * week), new(9, 0), new(10, 5)))] };
        Assert.Equal(
            "Op woensdag 25 november 2026 van 9 tot 10.05 uur, op woensdag 2 december 2026 van 9 tot 10.05 uur, op woensdag 9 december 2026 van 9 tot 10.05 uur en nog 3 keer",
            ScheduleSummary.Of(schedule, "nl", Today));
    }

    [Fact]
    public void A_schedule_that_says_nothing_has_no_line() => Assert.Null(ScheduleSummary.Of(new Schedule(), "nl", Today));

    [Fact]
    public void Any_schedule_has_one_line_without_gaps_in_every_language()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var schedule = new RandomSchedules(new Random(seed)).Schedule();
            Assert.All(
                ScheduleTexts.All,
                texts => Assert.DoesNotContain(
                    ScheduleSummary.Of(schedule, texts.Language, Today) ?? "", letter => letter is '{' or '}' or '\n'));
        }
    }

    private static Schedule Named(string name) => name switch
    {
        "week" => new() { Rules = [Wednesday] },
        "not in autumn" => new() { Rules = [Wednesday with { NotIn = [HolidayKind.Autumn] }] },
        "workdays" => new() { Rules = [OccurrencesTests.Rule([.. Enum.GetValues<DayOfWeek>()[1..6]]) with { Starts = new(9, 0), Ends = new(12, 0), Weeks = ScheduleWeeks.Holiday, OnlyIn = [HolidayKind.Summer] }] },
        "two weeks" => new() { Rules = [OccurrencesTests.Rule(DayOfWeek.Thursday, DayOfWeek.Monday) with { Every = 2, Weeks = ScheduleWeeks.All, From = new(2026, 10, 1) }] },
        "month" => new() { Rules = [OccurrencesTests.Rule(DayOfWeek.Saturday) with { InMonth = -1, Weeks = ScheduleWeeks.All, NotIn = [HolidayKind.Summer, HolidayKind.Christmas] }] },
        "except" => new() { Rules = [Wednesday], Except = [new(2026, 12, 2), new(2026, 9, 2)] },
        "sessions" => new() { Sessions = [new(new(2027, 3, 3), new(14, 0), new(16, 0))] },
        "night" => new() { Rules = [OccurrencesTests.Rule(DayOfWeek.Saturday) with { Starts = new(20, 0), Ends = new(8, 30), Weeks = ScheduleWeeks.Holiday }] },
        "midnight" => new() { Sessions = [new(new(2027, 3, 3), new(21, 0), new(0, 0))] },
        "camp" => new() { Sessions = [new(new(2027, 7, 5), new(9, 0), new(16, 30), new(2027, 7, 9))] },
        "arrangement" => new() { ByArrangement = true },
        _ => new() { Rules = [Wednesday], ByArrangement = true },
    };
}
