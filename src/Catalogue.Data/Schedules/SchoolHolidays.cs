using System.Collections.Immutable;
using Catalogue.Data.Time;

namespace Catalogue.Data.Schedules;

/// <summary>
/// The Flemish school holidays of a school year, oldest first, and the single days on which every school is closed. Days off that each
/// school chooses itself are not included.
/// </summary>
public sealed record SchoolHolidays(SchoolYear SchoolYear, HolidayBasis Basis, string Source, ImmutableArray<SchoolHoliday> Holidays);

/// <summary>From and Until are inclusive. Name is the key of its label: the kind, or for a day off its own name.</summary>
public sealed record SchoolHoliday(HolidayKind Kind, string Name, DateOnly From, DateOnly Until)
{
    /// <summary>Its label in a language (a BCP 47 tag).</summary>
    public string Label(string language) => ScheduleTexts.In(language)[$"holiday.{Name}"];
}

/// <summary>The source of the dates.</summary>
public enum HolidayBasis
{
    /// <summary>From the government's list.</summary>
    Recorded,

    /// <summary>Computed by the decree's rule: the government may still decide otherwise, or may have had another rule then.</summary>
    ByRule,
}
