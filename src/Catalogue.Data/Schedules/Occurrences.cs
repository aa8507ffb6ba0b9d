using Catalogue.Data.Time;

namespace Catalogue.Data.Schedules;

/// <summary>Expands a schedule to dates and times.</summary>
public static class Occurrences
{
    /// <summary>The most days in one request: two years.</summary>
    public const int MaxDays = 732;

    /// <summary>
    /// The occurrences that start on a date of the range, both ends included, in order and without duplicates, within the validity of the
    /// offer. Throws FilterException for an invalid range. Lazy: computed while it is enumerated.
    /// </summary>
    public static IEnumerable<Occurrence> Between(Schedule schedule, (DateOnly? From, DateOnly? Until) validity, DateOnly from, DateOnly to)
    {
        if (from < SchoolCalendar.Earliest || from > SchoolCalendar.Latest)
            throw FilterException.Input(
                "from", $"Schedules are worked out between {SchoolCalendar.Earliest:yyyy-MM-dd} and {SchoolCalendar.Latest:yyyy-MM-dd}.");
        if (to < from)
            throw FilterException.Input("to", "The last day is before the first one.");
        if (to.DayNumber - from.DayNumber >= MaxDays)
            throw FilterException.Input("to", $"At most two years ({MaxDays} days) are worked out at once: ask a shorter time.");
        var last = Min(to, SchoolCalendar.Latest);
        return Within(
            schedule,
            validity,
            validity.From is { } start && start > from ? start : from,
            validity.Until is { } end ? Min(last, end) : last);
    }

    /// <summary>As Between, without limits, for ranges that are known to be reasonable.</summary>
    internal static IEnumerable<Occurrence> Within(
        Schedule schedule, (DateOnly? From, DateOnly? Until) validity, DateOnly from, DateOnly to)
    {
        var rules = schedule.Rules.Select(rule => new RuleDays(rule, validity)).ToArray();
        var except = schedule.Except.IsEmpty ? [] : schedule.Except.ToHashSet();
        var sessions = schedule.Sessions.Where(
            session => session.Day >= from && session.Day <= to).Select(Occurrence.Of)
            .Where(occurrence => occurrence.Length > TimeSpan.Zero)
            .ToLookup(occurrence => occurrence.Day);
        var onDay = new List<Occurrence>();
        for (var number = from.DayNumber; number <= to.DayNumber; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            onDay.Clear();
            if (sessions.Count > 0)
                onDay.AddRange(sessions[day]);
            foreach (var rule in rules)
            {
                if (rule.Holds(day) && !except.Contains(day))
                    onDay.Add(new Occurrence(day, rule.Rule.Starts, rule.Rule.Ends));
            }

            if (onDay.Count > 1)
                onDay.Sort(
                    (left, right) => left.Starts != right.Starts
                        ? left.Starts.CompareTo(right.Starts)
                        : left.Length.CompareTo(right.Length));
            Occurrence? before = null;
            foreach (var occurrence in onDay)
            {
                // Two rules, or a rule and a session, with the same time make one occurrence.
                if (occurrence != before)
                    yield return occurrence;
                before = occurrence;
            }
        }
    }

    private static DateOnly Min(DateOnly left, DateOnly right) => left < right ? left : right;
}
