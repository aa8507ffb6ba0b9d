using Catalogue.Data.Offers;

namespace Catalogue.Api.Curation;

/// <summary>Reads schema/curation.graphql's ScheduleInput; whether it can ever occur is for the rules of content.</summary>
internal static class ScheduleInput
{
    public static Schedule Over(ContentInput schedule, Schedule? before)
    {
        var stands = before ?? new Schedule();
        return new()
        {
            Rules = schedule.Many("rules", stands.Rules, Rule),
            Sessions = schedule.Many("sessions", stands.Sessions, Session),
            Except = schedule.List("except", stands.Except),
            ByArrangement = schedule.ValueOr("byArrangement", false, stands.ByArrangement),
            Note = schedule.TranslatedOrNone("note", stands.Note),
        };
    }

    private static Session Session(ContentInput session) =>
        new(session.Given<DateOnly>("day"), session.Given<TimeOnly>("starts"), session.Given<TimeOnly>("ends"), session.ValueOrNone<DateOnly>("lastDay", null));

    private static ScheduleRule Rule(ContentInput rule) => new()
    {
        Days = rule.List<DayOfWeek>("days", []),
        Starts = rule.Given<TimeOnly>("starts"),
        Ends = rule.Given<TimeOnly>("ends"),
        Weeks = rule.Given<ScheduleWeeks>("weeks"),
        NotIn = rule.List<HolidayKind>("notIn", []),
        OnlyIn = rule.List<HolidayKind>("onlyIn", []),
        Every = rule.Given<int>("every"),
        InMonth = rule.ValueOrNone<int>("inMonth", null),
        From = rule.ValueOrNone<DateOnly>("from", null),
        Until = rule.ValueOrNone<DateOnly>("until", null),
    };
}
