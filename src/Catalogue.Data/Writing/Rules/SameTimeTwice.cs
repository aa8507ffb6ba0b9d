using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Schedules;

namespace Catalogue.Data.Writing.Rules;

/// <summary>A time listed twice is one occurrence.</summary>
internal static class SameTimeTwice
{
    public static readonly Rule Rule = new(
        "SAME_TIME_TWICE",
        FindingSeverity.Advice,
        "{0} geeft op {2} hetzelfde moment als {1}; lezers zien het één keer: laat een van de twee weg.",
        "{0} gives the same time on {2} as {1}; readers see it once: leave one of the two out.",
        offer => offer.Content.Schedule is { } schedule
            ? ScheduleOddities.Doubled(schedule, (offer.Content.ValidFrom, offer.Content.ValidUntil))
                .Select(
                    twice => new Found(twice.Path, twice.Path, twice.Other, twice.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : []);
}
