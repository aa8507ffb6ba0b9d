using Catalogue.Data.Offers;
using Catalogue.Data.Time;

namespace Catalogue.Data.Writing.Rules;

/// <summary>
/// The date by which someone must confirm again that an offer holds: 1 September of the next school year (a check from 1 July on counts for
/// the coming year); within 28 days while it shows how many places are left; 14 days before a registration deadline, or the day after the
/// deadline if that is sooner.
/// </summary>
public static class CheckInterval
{
    private const int DaysWithPlaces = 28;
    private const int DaysBeforeDeadline = 14;
    private const int MonthsAhead = 2;

    public static DateOnly NextCheck(OfferContent content, DateOnly lastChecked)
    {
        var next = new SchoolYear(SchoolYear.Of(lastChecked.AddMonths(MonthsAhead)).Start + 1).First;
        if (content.PlacesLeft is not null)
            next = Earliest(next, lastChecked.AddDays(DaysWithPlaces));
        if (content.Registration?.Deadline is { } deadline && deadline >= lastChecked)
            next = Earliest(
                next,
                deadline.DayNumber - lastChecked.DayNumber > DaysBeforeDeadline
                    ? deadline.AddDays(-DaysBeforeDeadline)
                    : deadline.AddDays(1));
        return next;
    }

    private static DateOnly Earliest(DateOnly left, DateOnly right) => left < right ? left : right;
}
