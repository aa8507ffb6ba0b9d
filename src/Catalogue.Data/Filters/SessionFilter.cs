using System.Collections.Immutable;
using Catalogue.Data.Naming;
using Catalogue.Data.Schedules;
using Catalogue.Data.Sets;
using Catalogue.Data.Time;

namespace Catalogue.Data.Filters;

/// <summary>
/// `weekdays` and `timeOfDay`, which one and the same session must match: the day on which it starts, and its hours until midnight.
/// </summary>
internal sealed class SessionFilter : SetsFilter<SessionHours>
{
    private static readonly ImmutableArray<DayOfWeek> days = [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7)];
    private static readonly ImmutableArray<TimeOfDay> times =
        [new(new(6, 0), new(12, 0)), new(new(12, 0), new(17, 0)), new(new(17, 0), new(23, 0))];

    public override OfferFilter Read(FilterReading reading, OfferFilter filter) =>
        filter with { Weekdays = reading.List<DayOfWeek>("weekdays"), TimeOfDay = reading.Part("timeOfDay", Time) };

    internal override bool IsAsked(OfferFilter filter) => filter.TimeOfDay is not null || !filter.Weekdays.IsDefaultOrEmpty;

    internal override OfferFilter Without(OfferFilter filter, FacetDimension facet) =>
        facet == FacetDimension.Weekdays ? filter with { Weekdays = [] } : filter with { TimeOfDay = null };

    internal override SetsIndex<SessionHours> Index(SetsByValue<SessionHours> sets) => new SessionIndex(this, sets);

    internal static void Add(Schedule? schedule, ValuesOfOffer<SessionHours> sessions)
    {
        if (schedule is null)
            return;
        foreach (var rule in schedule.Rules)
        {
            foreach (var day in rule.Days)
                sessions.Add(new(day, rule.Starts, rule.Ends));
        }

        foreach (var session in schedule.Sessions)
            sessions.Add(new(session.Day.DayOfWeek, session.Starts, session.LastDay > session.Day ? TimeOnly.MinValue : session.Ends));
    }

    private static TimeOfDay? Time(FilterReading time)
    {
        var (from, until) = (time.Value<TimeOnly>("from"), time.Value<TimeOnly>("until"));
        return from is null && until is null ? null : new TimeOfDay(from, until);
    }

    private sealed class SessionIndex(SessionFilter filter, SetsByValue<SessionHours> sets) : SetsIndex<SessionHours>(filter, sets)
    {
        public override void Narrow(FilterQuestion question, List<OfferSet> asked)
        {
            if (filter.IsAsked(question.Filter))
                asked.Add(When(question.Filter.Weekdays.OrEmpty(), question.Filter.TimeOfDay));
        }

        public override ImmutableArray<FacetValue> Count(FacetDimension facet, FacetQuestion question)
        {
            var (weekdays, asked) = (question.Filter.Weekdays.OrEmpty(), question.Filter.TimeOfDay);
            return facet == FacetDimension.Weekdays
                ? question.Each(facet, days, day => When([day], asked), weekdays.Contains)
                : question.Each(facet, times, time => When(weekdays, time), time => asked == time);
        }

        private OfferSet When(ImmutableArray<DayOfWeek> weekdays, TimeOfDay? time) => Sets.Where(session =>
            (weekdays.Length == 0 || weekdays.Contains(session.Day)) && (time is null || time.Overlaps(session.Starts, session.Ends)));
    }
}

/// <summary>The hours of a session on the weekday on which it starts.</summary>
internal readonly record struct SessionHours(DayOfWeek Day, TimeOnly Starts, TimeOnly Ends);
