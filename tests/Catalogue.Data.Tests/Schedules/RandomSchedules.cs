using System.Collections.Immutable;
using Catalogue.Data.Schedules;

namespace Catalogue.Data.Tests.Schedules;

/// <summary>Schedules out of a seed, sane and senseless, around the school years of today.</summary>
internal sealed class RandomSchedules(Random random)
{
    private static readonly DateOnly Middle = new(2026, 9, 1);

    public DateOnly Day(int around = 800) => Middle.AddDays(random.Next(-around, around));

    public (DateOnly? From, DateOnly? Until) Validity() => (Chance(0.3) ? Day() : null, Chance(0.3) ? Day() : null);

    public Schedule Schedule() => new()
    {
        Rules = Some(1, 4, Rule),
        Sessions = Some(
            0,
            3,
            () => Day() is var day && Chance(0.3)
                ? new Session(day, Time(), Time(), day.AddDays(random.Next(-1, 5)))
                : new Session(day, Time(), Time())),
        Except = Some(0, 12, () => Day()),
        ByArrangement = Chance(0.1),
    };

    private ScheduleRule Rule()
    {
        var starts = Time();
        return new()
        {
            Days = [.. Some(1, 7, () => (DayOfWeek)random.Next(7)).Distinct()],
            Starts = starts,
            Ends = Chance(0.9) ? starts.AddHours(1) : Time(),
            Weeks = (ScheduleWeeks)random.Next(3),
            NotIn = Some(0, Chance(0.6) ? 0 : 3, () => (HolidayKind)random.Next(6)),
            OnlyIn = Some(0, Chance(0.6) ? 0 : 3, () => (HolidayKind)random.Next(6)),
            Every = Chance(0.7) ? 1 : random.Next(0, 5),
            InMonth = Chance(0.7) ? null : random.Next(-1, 6),
            From = Chance(0.3) ? Day() : null,
            Until = Chance(0.3) ? Day() : null,
        };
    }

    private TimeOnly Time() => new(random.Next(24), random.Next(4) * 15);

    private bool Chance(double share) => random.NextDouble() < share;

    private ImmutableArray<T> Some<T>(int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];
}
