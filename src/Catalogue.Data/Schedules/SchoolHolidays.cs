using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Schedules;

/// <summary>
/// The Flemish school holidays of a school year, oldest first, with the single days on which every school is closed. The days off that each
/// school chooses itself are not among them.
/// </summary>
public sealed record SchoolHolidays(SchoolYear SchoolYear, HolidayBasis Basis, string Source, ImmutableArray<SchoolHoliday> Holidays);

/// <summary>Days from and until, both included. Name is the key of its label: the kind, or for a day off which one it is.</summary>
public sealed record SchoolHoliday(HolidayKind Kind, string Name, DateOnly From, DateOnly Until)
{
    /// <summary>Its label in a language, a BCP 47 tag.</summary>
    public string Label(string language) => ScheduleTexts.In(language)[$"holiday.{Name}"];
}

/// <summary>Where the days come from.</summary>
public enum HolidayBasis
{
    /// <summary>From the government's list.</summary>
    Recorded,

    /// <summary>Reckoned by the rule of the decree: the government may still decide otherwise, or have had another rule.</summary>
    ByRule,
}
