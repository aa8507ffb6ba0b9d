using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Schedules;

namespace Catalogue.Data.Writing.Rules;

/// <summary>A time that begins or ends in the hour of the clock change.</summary>
internal static class ClockChange
{
    public static readonly Rule Rule = new(
        "CLOCK_CHANGE",
        FindingSeverity.Advice,
        "{0} begint of eindigt op {1} op een uur dat die dag wegvalt of twee keer voorkomt, omdat de klok verspringt: kies een ander uur, "
        + "of zeg in de opmerking welk van de twee.",
        "{0} begins or ends on {1} at a time that the clock then skips or has twice: choose another, or say in the note which of the two.",
        offer => offer.Content.Schedule is { } schedule
            ? ScheduleOddities.AtClockChanges(schedule, (offer.Content.ValidFrom, offer.Content.ValidUntil))
                .Select(change => new Found(change.Path, change.Path, change.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : []);
}
