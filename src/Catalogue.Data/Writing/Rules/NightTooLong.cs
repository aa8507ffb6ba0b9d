using Catalogue.Data.Curation;
using Catalogue.Data.Schedules;

namespace Catalogue.Data.Writing.Rules;

/// <summary>Hours that continue past midnight for most of a day are probably swapped.</summary>
internal static class NightTooLong
{
    public static readonly Rule Rule = new(
        "NIGHT_TOO_LONG",
        FindingSeverity.Advice,
        "{0} ligt niet na het beginuur, dus eindigt het de dag erna: klopt dat niet, verwissel dan de uren.",
        "{0} is not after the hour at which it starts, so that it ends the next day: if that is not meant, exchange the two.",
        offer => offer.Content.Schedule is { } schedule ? ScheduleOddities.LongNights(schedule).Select(path => new Found(path, path)) : []);
}
