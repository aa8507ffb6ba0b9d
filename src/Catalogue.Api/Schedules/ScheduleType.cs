using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Schedules;
using Catalogue.Data.Time;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schedules;

/// <summary>schema/schedules.graphql: when an offer takes place, and the school holidays.</summary>
internal static class ScheduleType
{
    private const int MostOccurrences = 1000;

    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<ScheduleWeeks>("ScheduleWeeks");
        binding.Enum<HolidayKind>("HolidayKind");
        binding.Enum<HolidayBasis>("HolidayBasis");
        BindSchedule(binding);
        binding.Object<Occurrence>("Occurrence")
            .Field("start", occurrence => occurrence.Start)
            .Field("end", occurrence => occurrence.End)
            .Field("day", occurrence => occurrence.Day)
            .Field("lastDay", occurrence => occurrence.LastDay)
            .Field("starts", occurrence => occurrence.Starts)
            .Field("ends", occurrence => occurrence.Ends);
        binding.Object<SchoolHolidays>("SchoolHolidays")
            .Field("schoolYear", year => year.SchoolYear.ToString())
            .Field("basis", year => year.Basis)
            .Field("source", year => year.Source)
            .Field("holidays", year => year.Holidays);
        binding.Object<SchoolHoliday>("SchoolHoliday")
            .Field("kind", holiday => holiday.Kind)
            .Field("name", (holiday, context) => holiday.Label(context.Language))
            .Field("from", holiday => holiday.From)
            .Field("until", holiday => holiday.Until);
        binding.Object<Offer>("Offer")
            .Field("schedule", offer => offer.Content.Schedule)
            .Field("occurrences", Asked.Of, (offer, asked, _) => OccurrencesOf(offer, asked));
        binding.Object<Root>("Query")
            .Field("schoolHolidays", arguments => arguments.Value<SchoolYear>("schoolYear"), (_, schoolYear, context) =>
                SchoolCalendar.Of(schoolYear ?? SchoolYear.Of(context.Today)));
    }

    private static void BindSchedule(SchemaBinding binding)
    {
        binding.Object<Schedule>("Schedule")
            .Field("summary", (schedule, context) => ScheduleSummary.Of(schedule, context.Language, context.Today))
            .Field("rules", schedule => schedule.Rules)
            .Field("sessions", schedule => schedule.Sessions)
            .Field("except", schedule => schedule.Except)
            .Field("byArrangement", schedule => schedule.ByArrangement)
            .Field("note", (schedule, context) => context.Text(schedule.Note));
        binding.Object<ScheduleRule>("ScheduleRule")
            .Field("days", rule => rule.Days)
            .Field("starts", rule => rule.Starts)
            .Field("ends", rule => rule.Ends)
            .Field("weeks", rule => rule.Weeks)
            .Field("notIn", rule => rule.NotIn)
            .Field("onlyIn", rule => rule.OnlyIn)
            .Field("every", rule => rule.Every)
            .Field("inMonth", rule => rule.InMonth)
            .Field("from", rule => rule.From)
            .Field("until", rule => rule.Until);
        binding.Object<Session>("ScheduleSession")
            .Field("day", session => session.Day)
            .Field("starts", session => session.Starts)
            .Field("ends", session => session.Ends)
            .Field("lastDay", session => session.LastDay);
    }

    private static Occurrence[] OccurrencesOf(Offer offer, Asked asked)
    {
        if (asked.First is < 0 or > MostOccurrences)
            throw FilterException.Input("first", $"From 0 to {MostOccurrences} occurrences are given at once, not {asked.First}.");
        return [.. OfferOccurrences.Of(offer.Content, asked.From, asked.To).Take(asked.First)];
    }

    private sealed record Asked(DateOnly From, DateOnly To, int First)
    {
        public static Asked Of(InputObject arguments) =>
            new(arguments.Get<DateOnly>("from"), arguments.Get<DateOnly>("to"), arguments.Value<int>("first") ?? 100);
    }
}
