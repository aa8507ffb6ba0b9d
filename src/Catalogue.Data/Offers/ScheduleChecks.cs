using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Data.Schedules;

namespace Catalogue.Data.Offers;

/// <summary>The faults in a schedule, above all rules and sessions that can never occur. Part of OfferChecks.</summary>
public static class ScheduleChecks
{
    private const int MostRules = 20;
    private const int MostDays = 500;
    private const int MostWeeks = 52;
    private const int MostDaysOfSession = 92;

    private static readonly int[] PlacesInMonth = [-1, 1, 2, 3, 4, 5];

    /// <summary>Validity is that of the offer; field paths begin with "schedule".</summary>
    public static IEnumerable<OfferFault> Of(Schedule schedule, DateOnly? validFrom, DateOnly? validUntil) =>
    [
        .. Whole(schedule),
        .. schedule.Rules.Index().SelectMany(rule => Rule(Path("rules", rule.Index), rule.Item, schedule, (validFrom, validUntil))),
        .. schedule.Sessions.Index().SelectMany(session => Session(Path("sessions", session.Index), session.Item, (validFrom, validUntil))),
    ];

    private static IEnumerable<OfferFault> Whole(Schedule schedule)
    {
        if (schedule is { Rules.IsEmpty: true, Sessions.IsEmpty: true, ByArrangement: false, Note: null })
            yield return new(
                OfferFaultCode.ScheduleEmpty, "schedule", "says nothing", "give it rules, sessions or a note, or leave it out");
        if (schedule.Rules.Length > MostRules)
            yield return new(
                OfferFaultCode.TooManyRules, "schedule.rules", $"are more than {MostRules}", "put days with the same hours in one rule");
        if (schedule.Sessions.Length > MostDays)
            yield return new(
                OfferFaultCode.TooManySessions, "schedule.sessions", $"are more than {MostDays}", "make rules of what comes back");
        if (schedule.Except.Length > MostDays)
            yield return new(
                OfferFaultCode.TooManyExceptions,
                "schedule.except",
                $"are more than {MostDays} days",
                "let the rules leave out holidays, or end them");
    }

    private static IEnumerable<OfferFault> Rule(
        string path, ScheduleRule rule, Schedule schedule, (DateOnly? From, DateOnly? Until) validity)
    {
        OfferFault[] faults = [.. Senseless(path, rule, validity.From)];
        if (faults.Length > 0 || validity.From > validity.Until)
            return faults;
        var (from, until) = (ExaminedDates.Latest(rule.From, validity.From), ExaminedDates.Earliest(rule.Until, validity.Until));
        if (from > until)
            return [new(
                OfferFaultCode.RuleOutsideValidity,
                path,
                "lies outside the validity of the offer",
                "correct its from and until, or the offer's")];
        return Occurs(rule, schedule.Except, validity.From, from, until)
            ? []
            : [new(
                OfferFaultCode.RuleNeverOccurs,
                path,
                "never occurs: between its dates no such day is left by its weeks, notIn, onlyIn, inMonth and except",
                "widen one of them, or leave the rule out")];
    }

    private static IEnumerable<OfferFault> Senseless(string path, ScheduleRule rule, DateOnly? validFrom)
    {
        if (rule.Days.IsEmpty)
            yield return new(OfferFaultCode.RuleWithoutDay, $"{path}.days", "names no day", "name at least one day of the week");
        if (rule.Every < 1)
            yield return new(OfferFaultCode.WeeksWrong, $"{path}.every", "is less than 1", "write 1 for every week, 2 for every second");
        if (rule.Every > MostWeeks)
            yield return new(OfferFaultCode.WeeksTooFar, $"{path}.every", $"is more than {MostWeeks}", "name single sessions");
        if (rule.Every > 1 && (rule.From ?? validFrom) is null)
            yield return new(
                OfferFaultCode.WeeksFromNowhere,
                $"{path}.every",
                "has no week to count from",
                "give the rule a from, or the offer a first day");
        if (rule.InMonth is { } place && !PlacesInMonth.Contains(place))
            yield return new(
                OfferFaultCode.PlaceInMonthWrong, $"{path}.inMonth", "is not 1 to 5, or -1 for the last", "correct it, or leave it out");
        if (rule.From > rule.Until)
            yield return new(
                OfferFaultCode.DatesReversed,
                $"{path}.until",
                "is before from",
                "exchange the two, or leave one out where that end is open");
        if (!rule.OnlyIn.IsEmpty && rule.Weeks != ScheduleWeeks.Holiday)
            yield return new(
                OfferFaultCode.OnlyInWithoutHolidays,
                $"{path}.onlyIn",
                "is for the weeks HOLIDAY alone",
                "write weeks HOLIDAY, or leave onlyIn out");
    }

    private static IEnumerable<OfferFault> Session(string path, Session session, (DateOnly? From, DateOnly? Until) validity)
    {
        if (session.LastDay < session.Day)
            yield return new(
                OfferFaultCode.DatesReversed,
                $"{path}.lastDay",
                "is before day",
                "exchange the two, or leave it out where it ends on the same day");
        else if (session.LastDay == session.Day && session.Ends <= session.Starts)
            yield return new(
                OfferFaultCode.HoursReversed,
                $"{path}.ends",
                "is not after starts on the same day",
                "correct the hours, or leave lastDay out where it ends the next day");
        else if (session.LastDay?.DayNumber - session.Day.DayNumber >= MostDaysOfSession)
            yield return new(
                OfferFaultCode.SessionTooLong,
                $"{path}.lastDay",
                $"is more than {MostDaysOfSession} days on",
                "make a rule of what comes back each day");
        if (session.Day < validity.From || session.Day > validity.Until)
            yield return new(
                OfferFaultCode.SessionOutsideValidity,
                $"{path}.day",
                "lies outside the validity of the offer",
                "correct the day, or the offer's first or last one");
        else if (session.LastDay > validity.Until)
            yield return new(
                OfferFaultCode.SessionOutsideValidity,
                $"{path}.lastDay",
                "lies outside the validity of the offer",
                "correct the day, or the offer's last one");
    }

    private static bool Occurs(ScheduleRule rule, ImmutableArray<DateOnly> except, DateOnly? validFrom, DateOnly? from, DateOnly? until)
    {
        var days = ExaminedDates.Between(from, until);
        if (days.IsEmpty)
            return true; // no calendar has the holidays of such dates
        var rules = new RuleDays(rule, (validFrom, until));
        return days.Any(day => rules.Holds(day) && !except.Contains(day));
    }

    private static string Path(string list, int at) => string.Create(CultureInfo.InvariantCulture, $"schedule.{list}[{at}]");

}
