using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution;

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
            IsByArrangement = schedule.Has("byArrangement") ? schedule.ValueOrNone<bool>("byArrangement", null) ?? false : stands.IsByArrangement,
            Note = schedule.TranslatedOrNone("note", stands.Note),
        };
    }

    private static Session Session(InputObject session) =>
        new(session.Get<DateOnly>("day"), session.Get<TimeOnly>("starts"), session.Get<TimeOnly>("ends"), session.Value<DateOnly>("lastDay"));

    private static ScheduleRule Rule(InputObject rule) => new()
    {
        Days = [.. rule.List<DayOfWeek>("days") ?? []],
        Starts = rule.Get<TimeOnly>("starts"),
        Ends = rule.Get<TimeOnly>("ends"),
        Weeks = rule.Get<ScheduleWeeks>("weeks"),
        NotIn = [.. rule.List<HolidayKind>("notIn") ?? []],
        OnlyIn = [.. rule.List<HolidayKind>("onlyIn") ?? []],
        Every = rule.Get<int>("every"),
        InMonth = rule.Value<int>("inMonth"),
        From = rule.Value<DateOnly>("from"),
        Until = rule.Value<DateOnly>("until"),
    };
}
