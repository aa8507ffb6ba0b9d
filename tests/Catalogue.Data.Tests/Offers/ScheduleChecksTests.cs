using Catalogue.Data.Offers;
using Catalogue.Data.Schedules;
using Catalogue.Data.Tests.Schedules;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Offers;

public sealed class ScheduleChecksTests
{
    private static readonly ScheduleRule Wednesday = OccurrencesTests.Rule(DayOfWeek.Wednesday);
    private static readonly ScheduleRule Weekend = OccurrencesTests.Rule(DayOfWeek.Saturday, DayOfWeek.Sunday);
    private static readonly DateOnly First = new(2026, 9, 1);
    private static readonly DateOnly Last = new(2027, 6, 30);

    [Fact]
    public void A_sound_schedule_has_no_fault() => Assert.All(
        new Schedule[]
        {
            new() { Rules = [Wednesday, Weekend with { Weeks = ScheduleWeeks.Holiday, OnlyIn = [HolidayKind.Spring] }] },
            new() { Rules = [Wednesday with { Every = 2, InMonth = 5, From = First }] },
            new() { Rules = [Wednesday with { Weeks = ScheduleWeeks.Holiday, OnlyIn = [HolidayKind.DayOff] }] },
            new() { Rules = [Wednesday], Except = [new(2026, 9, 2)] },
            new() { Sessions = [new(First, new(9, 0), new(10, 0))] },
            new() { Sessions = [new(First, new(20, 0), new(8, 0)), new(First, new(9, 0), new(8, 0), First.AddDays(4)), new(Last, new(20, 0), new(8, 0))] },
            new() { Rules = [Wednesday with { Starts = new(20, 0), Ends = new(1, 0) }] },
            new() { ByArrangement = true },
            new() { Note = LocalizedText.InDutch("Bel ons") },
        },
        schedule => Assert.Empty(Faults(schedule)));

    [Fact]
    public void Each_thing_that_is_wrong_is_told_with_its_field() => Assert.All(
        new (Schedule Schedule, string Fault)[]
        {
            (new(), "schedule says nothing"),
            (Of(Wednesday with { Days = [] }), "schedule.rules[0].days names no day"),
            (Of(Wednesday, Wednesday with { Every = 0 }), "schedule.rules[1].every is less than 1"),
            (Of(Wednesday with { Every = 60 }), "schedule.rules[0].every is more than 52"),
            (Of(Wednesday with { InMonth = 0 }), "schedule.rules[0].inMonth is not 1 to 5, or -1 for the last"),
            (Of(Wednesday with { From = Last, Until = First }), "schedule.rules[0].until is before from"),
            (Of(Wednesday with { OnlyIn = [HolidayKind.Easter] }), "schedule.rules[0].onlyIn is for the weeks HOLIDAY alone"),
            (Of(Wednesday with { From = new(2028, 1, 1) }), "schedule.rules[0] lies outside the validity of the offer"),
            (Of(Wednesday with { From = new(2026, 11, 2), Until = new(2026, 11, 15) }), Never),
            (Of(Wednesday with { From = new(2026, 9, 3), Until = new(2026, 9, 8), Weeks = ScheduleWeeks.All }), Never),
            (Of(Wednesday with { Weeks = ScheduleWeeks.Holiday, OnlyIn = [HolidayKind.Easter], NotIn = [HolidayKind.Easter] }), Never),
            (Of(Weekend with { Weeks = ScheduleWeeks.Holiday, OnlyIn = [HolidayKind.Summer] }), Never),
            (Of(Wednesday with { InMonth = 5, From = new(2026, 10, 1), Until = new(2026, 10, 28) }), Never),
            (Of(Wednesday with { Until = new(2026, 9, 2) }) with { Except = [new(2026, 9, 2)] }, Never),
            (new() { Sessions = [new(First, new(9, 0), new(9, 0), First)] }, "schedule.sessions[0].ends is not after starts on the same day"),
            (new() { Sessions = [new(First.AddDays(3), new(9, 0), new(10, 0), First)] }, "schedule.sessions[0].lastDay is before day"),
            (new() { Sessions = [new(First, new(9, 0), new(10, 0), First.AddDays(92))] }, "schedule.sessions[0].lastDay is more than 92 days on"),
            (new() { Sessions = [new(Last, new(9, 0), new(10, 0), Last.AddDays(1))] }, "schedule.sessions[0].lastDay lies outside the validity of the offer"),
            (new() { Sessions = [new(First.AddDays(-1), new(9, 0), new(10, 0))] }, "schedule.sessions[0].day lies outside the validity of the offer"),
            (Of([.. Enumerable.Repeat(Wednesday, 21)]), "schedule.rules are more than 20"),
            (Of(Wednesday) with { Except = [.. Enumerable.Range(0, 501).Select(day => Last.AddDays(day))] }, "schedule.except are more than 500 days"),
        },
        broken => Assert.Equal([broken.Fault], Faults(broken.Schedule)));

    [Fact]
    public void A_rule_that_counts_weeks_needs_one_to_count_from() => Assert.Equal(
        ["schedule.rules[0].every has no week to count from"], ScheduleChecks.Of(Of(Wednesday with { Every = 2 }), null, Last).Select(fault => $"{fault.Field} {fault.Message}"));

    /// <summary>What is found sound by itself occurs, and what is said never to occur does not, over random schedules.</summary>
    [Fact]
    public void A_rule_is_said_never_to_occur_when_it_does_not()
    {
        var (sound, never) = (0, 0);
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new RandomSchedules(new Random(seed));
            var schedule = random.Schedule();
            var rule = schedule.Rules[0] with { Weeks = ScheduleWeeks.Holiday, OnlyIn = [HolidayKind.Autumn] };
            schedule = schedule with { Rules = [rule], Sessions = [] };
            var occurs = Occurrences.Between(schedule, (First, Last), First, Last).Any();
            var faults = ScheduleChecks.Of(schedule, First, Last).ToList();
            if (faults.Count == 0)
                Assert.True(occurs, $"Seed {seed}");
            else if (faults[0].Message.StartsWith("never", StringComparison.Ordinal))
                Assert.False(occurs, $"Seed {seed}");
            (sound, never) = (sound + (occurs ? 1 : 0), never + (faults.Exists(fault => fault.Message.StartsWith("never", StringComparison.Ordinal)) ? 1 : 0));
        }

        Assert.True(sound > 100 && never > 100, $"{sound} sound and {never} that never occur prove little.");
    }

    [Theory]
    [InlineData(1, 1, 1700)]
    [InlineData(9990, 1, 9999)]
    [InlineData(2999, 1, 9999)]
    public void Validities_far_away_are_checked_without_harm(int from, int month, int until) =>
        Assert.NotNull(ScheduleChecks.Of(Of(Wednesday), new DateOnly(from, month, 1), new DateOnly(until, 12, 31)).ToList());

    private const string Never =
        "schedule.rules[0] never occurs: between its dates no such day is left by its weeks, notIn, onlyIn, inMonth and except";

    private static Schedule Of(params ScheduleRule[] rules) => new() { Rules = [.. rules] };

    private static IEnumerable<string> Faults(Schedule schedule) =>
        ScheduleChecks.Of(schedule, First, Last).Select(fault => $"{fault.Field} {fault.Message}");
}
