using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Data.Texts;
using static Catalogue.Data.JsonReading;

namespace Catalogue.Data.Offers;

/// <summary>Reads a schedule with its rules and sessions.</summary>
internal static class OfferScheduleReader
{
    public static Schedule Schedule(ref Utf8JsonReader reader)
    {
        reader.Begin("A schedule");
        ImmutableArray<ScheduleRule> rules = [];
        ImmutableArray<Session> sessions = [];
        ImmutableArray<DateOnly> except = [];
        var byArrangement = false;
        LocalizedText? note = null;
        while (reader.NextMember())
        {
            if (reader.Is("rules"u8))
                rules = reader.List(Rule);
            else if (reader.Is("sessions"u8))
                sessions = reader.List(Session);
            else if (reader.Is("except"u8))
                except = reader.List(Day);
            else if (reader.Is("byArrangement"u8) || reader.Is("isByArrangement"u8)) // As it was written before.
                byArrangement = Truth(ref reader);
            else if (reader.Is("note"u8))
                note = reader.OrNull(Localized);
            else
                reader.PassOver();
        }

        return new() { Rules = rules, Sessions = sessions, Except = except, ByArrangement = byArrangement, Note = note };
    }

    private static ScheduleRule Rule(ref Utf8JsonReader reader)
    {
        reader.Begin("A rule");
        ImmutableArray<DayOfWeek>? days = null;
        TimeOnly? starts = null, ends = null;
        var weeks = ScheduleWeeks.School;
        ImmutableArray<HolidayKind> notIn = [], onlyIn = [];
        var every = 1;
        int? inMonth = null;
        DateOnly? from = null, until = null;
        while (reader.NextMember())
        {
            if (reader.Is("days"u8))
                days = reader.List(Name<DayOfWeek>);
            else if (reader.Is("starts"u8))
                starts = Hour(ref reader);
            else if (reader.Is("ends"u8))
                ends = Hour(ref reader);
            else if (reader.Is("weeks"u8))
                weeks = Name<ScheduleWeeks>(ref reader);
            else if (reader.Is("notIn"u8))
                notIn = reader.List(Name<HolidayKind>);
            else if (reader.Is("onlyIn"u8))
                onlyIn = reader.List(Name<HolidayKind>);
            else if (reader.Is("every"u8))
                every = Whole(ref reader);
            else if (reader.Is("inMonth"u8))
                inMonth = reader.ValueOrNull(Whole);
            else if (reader.Is("from"u8))
                from = reader.ValueOrNull(Day);
            else if (reader.Is("until"u8))
                until = reader.ValueOrNull(Day);
            else
                reader.PassOver();
        }

        return new()
        {
            Days = days ?? throw Missing("days"),
            Starts = starts ?? throw Missing("starts"),
            Ends = ends ?? throw Missing("ends"),
            Weeks = weeks,
            NotIn = notIn,
            OnlyIn = onlyIn,
            Every = every,
            InMonth = inMonth,
            From = from,
            Until = until,
        };
    }

    private static Session Session(ref Utf8JsonReader reader)
    {
        reader.Begin("A session");
        DateOnly? day = null, lastDay = null;
        TimeOnly? starts = null, ends = null;
        while (reader.NextMember())
        {
            if (reader.Is("day"u8))
                day = Day(ref reader);
            else if (reader.Is("lastDay"u8))
                lastDay = reader.ValueOrNull(Day);
            else if (reader.Is("starts"u8))
                starts = Hour(ref reader);
            else if (reader.Is("ends"u8))
                ends = Hour(ref reader);
            else
                reader.PassOver();
        }

        return new(day ?? throw Missing("day"), starts ?? throw Missing("starts"), ends ?? throw Missing("ends"), lastDay);
    }
}
