using System.Collections.Immutable;
using Catalogue.Data.Fields;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schedules;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Seed.Example;

/// <summary>When and where an offer takes place, and what it costs.</summary>
internal sealed class ExamplePractice(ExampleDraw draw, ExampleWords words, DateOnly schoolYear)
{
    private static readonly ImmutableArray<DayOfWeek> SchoolDays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly ImmutableArray<DayOfWeek> SessionDays = [.. SchoolDays, DayOfWeek.Saturday];

    /// <summary>Half of the offers have no dates; the others are of this school year, of the next, or of a past one.</summary>
    public (DateOnly? From, DateOnly? Until) Validity()
    {
        if (draw.Chance(0.5))
            return (draw.Chance(0.3) ? schoolYear.AddYears(-draw.Between(1, 8)) : null, null);
        var first = schoolYear.AddYears(
            draw.Chance(0.6) ? 0 : draw.Chance(0.3) ? 1 : -draw.Between(1, 4)).AddDays(draw.Chance(0.5) ? 0 : draw.Between(0, 200));
        return (first, new DateOnly(first.Month >= 9 ? first.Year + 1 : first.Year, 8, 31).AddDays(-draw.Between(0, 10)));
    }

    public Schedule? Schedule(ExampleTimes when, DateOnly? validFrom, DateOnly? validUntil) => when switch
    {
        _ when draw.Chance(0.1) => null,
        ExampleTimes.Weekly =>
            new() { Rules = [Rule(draw.Some(SchoolDays, draw.Between(1, 2)), draw.Between(15, 17), ScheduleWeeks.School)] },
        ExampleTimes.Holiday => new() { Rules = [Rule(SchoolDays, draw.Between(8, 10),
            ScheduleWeeks.Holiday) with { OnlyIn = [draw.Chance(0.7) ? HolidayKind.Summer : HolidayKind.Easter] }] },
        ExampleTimes.Sessions => new() { Sessions = [.. Enumerable.Range(0, draw.Between(1, 4)).Select(_ => Session(validFrom, validUntil))
            .Distinct().OrderBy(session => session.Day)] },
        _ => new() { ByArrangement = true },
    };

    public Price Price(Organisation organiser)
    {
        var amount = draw.Between(1, 40);
        return new()
        {
            Amount = amount,
            Per = draw.One<PriceUnit>([PriceUnit.Once, PriceUnit.PerSession, PriceUnit.PerMonth, PriceUnit.PerSchoolYear]),
            ReducedAmount = draw.Chance(0.5) ? amount / 2m : null,
            ReducedFor = draw.Chance(0.5) ? LocalizedText.InDutch("wie recht heeft op verhoogde tegemoetkoming") : null,
            PaidTo = draw.Chance(0.7) ? organiser.Id : null,
        };
    }

    public OfferPlace Place(ExampleTown town, bool isAtSchools)
    {
        if (isAtSchools)
            return new(OfferPlaceKind.AtSchool);
        if (draw.Chance(0.2))
            return draw.Chance(0.3)
                ? new(OfferPlaceKind.Online, Url: "https://aanbod.example/deelnemen")
                : new(OfferPlaceKind.ByArrangement);
        var neighbourhood = draw.One(town.Neighbourhoods);
        var middle = neighbourhood.Coordinates!;
        return new(
            OfferPlaceKind.Address,
            LocalizedText.InDutch($"{draw.One(words.Buildings)} {neighbourhood.Name}"),
            new Address($"{draw.One(words.Streets)} {draw.Between(1, 140)}", neighbourhood.Postcode, town.Municipality.Name),
            new Coordinates(draw.Around(middle.Latitude, 0.004), draw.Around(middle.Longitude, 0.004)));
    }

    public Registration? Registration() => draw.Chance(0.4)
        ? null
        : new()
        {
            Required = draw.Chance(0.7),
            How = LocalizedText.InDutch("Schrijf in via het formulier op de website, of aan de balie van de dienst."),
            Url = draw.Chance(0.5) ? "https://aanbod.example/inschrijven" : null,
            From = draw.Chance(0.3) ? schoolYear.AddDays(-draw.Between(10, 60)) : null,
            Deadline = draw.Chance(0.3) ? schoolYear.AddDays(draw.Between(0, 250)) : null,
        };

    private static ScheduleRule Rule(ImmutableArray<DayOfWeek> days, int hour, ScheduleWeeks weeks) =>
        new() { Days = days, Starts = new(hour, 30), Ends = new(hour + 2, 0), Weeks = weeks };

    /// <summary>Within the validity, or within this school year when that is open.</summary>
    private Session Session(DateOnly? validFrom, DateOnly? validUntil)
    {
        var first = validUntil is null || validFrom is null ? schoolYear.AddDays(14) : validFrom.Value;
        var hour = draw.Between(9, 19);
        var day = first.AddDays(draw.Between(0, validUntil is { } last ? last.DayNumber - first.DayNumber - 1 : 276));
        return new(SessionDays.Contains(day.DayOfWeek) ? day : day.AddDays(1), new(hour, 0), new(hour + 2, 0));
    }
}
