using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using static Catalogue.Data.Seed.SeedFields;

namespace Catalogue.Data.Seed;

/// <summary>When an offer takes place, what it costs, and how one registers.</summary>
internal static class SeedSchedules
{
    public static Schedule Schedule(SeedEntry entry) => new()
    {
        Rules = entry.Objects("rules", Rule),
        Sessions = entry.Objects("sessions", session => new Session(
            session.Required("day", AsDay) ?? default, session.Required("starts", AsTime) ?? default, session.Required("ends", AsTime) ?? default, session.Optional("lastDay", AsDay))),
        Except = entry.List("except", AsEachDay),
        ByArrangement = entry.Optional("byArrangement", "isByArrangement", AsFlag) ?? false,
        Note = entry.Optional("note", AsLocalized),
    };

    public static Price Price(SeedEntry entry) => new()
    {
        Amount = entry.Optional("amount", AsEuro),
        Per = entry.OptionalName<PriceUnit>("per"),
        ReducedAmount = entry.Optional("reducedAmount", AsEuro),
        ReducedFor = entry.Optional("reducedFor", AsLocalized),
        PaidTo = entry.OptionalReference("paidTo", EntryKind.Organisation),
        Note = entry.Optional("note", AsLocalized),
    };

    public static Registration Registration(SeedEntry entry) => new()
    {
        Required = entry.Optional("required", "isRequired", AsFlag),
        How = entry.Optional("how", AsLocalized),
        Url = entry.Optional("url", AsText),
        From = entry.Optional("from", AsDay),
        Deadline = entry.Optional("deadline", AsDay),
        Documents = entry.List("documents", AsLocalized),
    };

    private static ScheduleRule Rule(SeedEntry entry) => new()
    {
        Days = entry.NameList<DayOfWeek>("days"),
        Starts = entry.Required("starts", AsTime) ?? default,
        Ends = entry.Required("ends", AsTime) ?? default,
        Weeks = entry.OptionalName<ScheduleWeeks>("weeks") ?? ScheduleWeeks.School,
        NotIn = entry.NameList<HolidayKind>("notIn"),
        OnlyIn = entry.NameList<HolidayKind>("onlyIn"),
        Every = entry.Optional("every", AsCount) ?? 1,
        InMonth = entry.Optional("inMonth", AsInMonth),
        From = entry.Optional("from", AsDay),
        Until = entry.Optional("until", AsDay),
    };
}
