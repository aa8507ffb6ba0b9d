using System.Collections.Immutable;
using Catalogue.Data.Fields;
using Catalogue.Data.Filters;
using Catalogue.Data.Schedules;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Snapshot;

/// <summary>
/// Hours, points and what asks for them, out of a seed: few enough to meet one another, some on either side of midnight and of the date
/// line.
/// </summary>
internal sealed class RandomPractice(Random random)
{
    public static ImmutableArray<DayOfWeek> Days { get; } = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Saturday];

    public Schedule Schedule() => new()
    {
        Rules = [.. Few(_ => new ScheduleRule { Days = [.. Few(_ => Days[random.Next(Days.Length)])], Starts = Hour(), Ends = Hour() })],
        Sessions = [.. Few(_ => new Session(RandomEntries.Middle.AddDays(random.Next(7)), Hour(), Hour(), random.Next(4) == 0 ? RandomEntries.Middle.AddDays(7 + random.Next(3)) : null))],
    };

    public TimeOfDay Time()
    {
        var (from, until) = (random.Next(4) > 0 ? Hour() : (TimeOnly?)null, random.Next(4) > 0 ? Hour() : (TimeOnly?)null);
        return from == until ? new TimeOfDay(from) : from > until ? new TimeOfDay(until, from) : new TimeOfDay(from, until);
    }

    public Coordinates Point() =>
        random.Next(10) == 0
            ? new(random.Next(-2, 3) * 45, random.Next(-2, 3) * 90)
            : new(50.8 + (random.Next(5) * 0.01), 5.18 + (random.Next(5) * 0.01));

    public Near Near() => new(Point(), (int)Math.Pow(10, 2.5 + (random.NextDouble() * 2.8)));

    private TimeOnly Hour() => new(random.Next(24), random.Next(2) * 30);

    private List<T> Few<T>(Func<int, T> make) => [.. Enumerable.Range(0, random.Next(3)).Select(make)];
}
