using System.Collections.Immutable;
using System.Globalization;

namespace Catalogue.Data.Schedules;

/// <summary>
/// A schedule in one line for readers: the rules, the first coming sessions, the dates without sessions, or by arrangement. Without the
/// note.
/// </summary>
public static class ScheduleSummary
{
    private const int MostNamed = 3;

    /// <summary>
    /// Language is a BCP 47 tag; Dutch is used when it has no texts. Past single dates are left out when others are to come. Null for an
    /// empty schedule.
    /// </summary>
    public static string? Of(Schedule schedule, string language, DateOnly today)
    {
        var texts = ScheduleTexts.In(language);
        var parts = schedule.Rules.Where(rule => !rule.Days.IsEmpty).Select(rule => RuleSentence.Of(rule, texts)).ToList();
        if (parts.Count > 0 && schedule.Except.Where(day => day >= today).Distinct().Order().ToArray() is { Length: > 0 } except)
        {
            var sentence = texts.Fill("except", ("days", Named([.. except.Select(day => RuleSentence.Date(day, texts))], texts)));
            if (parts.Count == 1)
                parts[0] += ", " + sentence;
            else
                parts.Add(sentence);
        }

        if (Coming(schedule.Sessions, today) is { IsEmpty: false } sessions)
            parts.Add(Named([.. sessions.Select(session => SessionSentence(session, texts))], texts));
        if (schedule.ByArrangement)
            parts.Add(texts[parts.Count == 0 ? "byArrangement" : "byArrangement.or"]);
        return parts.Count == 0 ? null : Capital(string.Join("; ", parts), texts.Language);
    }

    private static ImmutableArray<Session> Coming(ImmutableArray<Session> sessions, DateOnly today)
    {
        ImmutableArray<Session> inOrder = [.. sessions.OrderBy(session => session.Day).ThenBy(session => session.Starts)];
        ImmutableArray<Session> coming = [.. inOrder.Where(session => Occurrence.Of(session).LastDay >= today)];
        return coming.IsEmpty ? inOrder : coming;
    }

    private static string SessionSentence(Session session, ScheduleTexts texts) => session.LastDay is { } last && last > session.Day
        ? texts.Fill(
            "session.days",
            ("weekday", RuleSentence.Day(session.Day.DayOfWeek, texts)),
            ("date", RuleSentence.Date(session.Day, texts)),
            ("starts", RuleSentence.Time(session.Starts, texts)),
            ("lastWeekday", RuleSentence.Day(last.DayOfWeek, texts)),
            ("lastDate", RuleSentence.Date(last, texts)),
            ("ends", RuleSentence.Time(session.Ends, texts)))
        : texts.Fill(
            "session", ("weekday", RuleSentence.Day(session.Day.DayOfWeek, texts)), ("date", RuleSentence.Date(session.Day, texts)))
        + RuleSentence.Hours(session.Starts, session.Ends, texts);

    /// <summary>The first few, and the number of the others.</summary>
    private static string Named(string[] items, ScheduleTexts texts)
    {
        if (items.Length <= MostNamed)
            return texts.Join(items);
        var more = items.Length - MostNamed;
        return texts.Join([.. items[..MostNamed], more == 1 ? texts["more.1"] : texts.Fill(
            "more.n", ("n", more.ToString(CultureInfo.InvariantCulture)))]);
    }

    private static string Capital(string line, string language) => char.ToUpper(line[0], CultureInfo.GetCultureInfo(language)) + line[1..];
}
