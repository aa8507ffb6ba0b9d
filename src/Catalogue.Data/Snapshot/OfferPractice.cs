using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Snapshot;

/// <summary>The dimensions of taking part: when it is, whether there is room and one can register, what it costs at most, and how far it is.</summary>
internal sealed class OfferPractice
{
    private readonly SetsByValue<Hours> hours;
    private readonly SetsByValue<bool> placesLeft;
    private readonly SetsByValue<decimal> prices;
    private readonly SetsByValue<Coordinates> points;
    private readonly OfferSet withRegistration;
    private readonly Remembered<DateOnly, OfferSet> openOn;

    public OfferPractice(ImmutableArray<Offer> offers, Roster<School> schools)
    {
        var size = offers.Length;
        var (sessions, room) = (new SetsByValue<Hours>.Builder(size), new SetsByValue<bool>.Builder(size));
        var (amounts, places) = (new SetsByValue<decimal>.Builder(size), new SetsByValue<Coordinates>.Builder(size));
        var (registering, registrations) = (new List<int>(), new RangeColumn(size));
        for (var ordinal = 0; ordinal < size; ordinal++)
        {
            var content = offers[ordinal].Content;
            foreach (var session in Sessions(content.Schedule))
                sessions.Add(session, ordinal);
            if (content.PlacesLeft is { } left)
                room.Add(left > 0, ordinal);
            if (content.Free == true)
                amounts.Add(0, ordinal);
            else if (content.Price?.Amount is { } amount)
                amounts.Add(amount, ordinal);
            foreach (var point in Points(content, schools))
                places.Add(point, ordinal);
            if (content.Registration is not { } registration)
                continue;
            registering.Add(ordinal);
            registrations.Set(ordinal, registration.From?.DayNumber, registration.Deadline?.DayNumber);
        }

        (hours, placesLeft, prices, points) = (sessions.ToSets(), room.ToSets(), amounts.ToSets(), places.ToSets());
        withRegistration = OfferSet.FromOrdinals(size, CollectionsMarshal.AsSpan(registering));
        openOn = new(day => registrations.Overlapping(day.DayNumber, day.DayNumber, withRegistration));
    }

    /// <summary>Those with some session on one of the days, any when there are none, that has a moment in the time asked.</summary>
    public OfferSet When(ImmutableArray<DayOfWeek> days, TimeOfDay? time) => hours.Where(session =>
        (days.Length == 0 || days.Contains(session.Day)) && (time is null || time.Overlaps(session.Starts, session.Ends)));

    /// <summary>Those known to have places left, or known to be full.</summary>
    public OfferSet WithPlacesLeft(bool some) => placesLeft[some];

    /// <summary>Those with a registration that is open on the day, or is not.</summary>
    public OfferSet WithRegistration(bool open, DateOnly day) => open ? openOn.For(day) : OfferSets.Difference(withRegistration, openOn.For(day));

    /// <summary>Those known to cost no more than so many euro, each for its own unit.</summary>
    public OfferSet CostingAtMost(decimal euro) => prices.Where(amount => amount <= euro);

    public OfferSet Within(Near near) => points.Where(near.Reaches);

    /// <summary>Adds a set for each dimension asked.</summary>
    public void Narrow(OfferFilter filter, DateOnly today, List<OfferSet> asked)
    {
        if (filter.TimeOfDay is not null || !filter.Weekdays.IsDefaultOrEmpty)
            asked.Add(When(filter.Weekdays.OrEmpty(), filter.TimeOfDay));
        if (filter.PlacesLeft is { } some)
            asked.Add(WithPlacesLeft(some));
        if (filter.RegistrationOpen is { } open)
            asked.Add(WithRegistration(open, today));
        if (filter.MaxPrice is { } euro)
            asked.Add(CostingAtMost(euro));
        if (filter.Near is { } near)
            asked.Add(Within(near));
    }

    private static IEnumerable<Hours> Sessions(Schedule? schedule)
    {
        if (schedule is null)
            return [];
        return schedule.Rules.SelectMany(rule => rule.Days.Select(day => new Hours(day, rule.Starts, rule.Ends)))
            .Concat(schedule.Sessions.Select(session => new Hours(session.Day.DayOfWeek, session.Starts, session.Ends)));
    }

    private static IEnumerable<Coordinates> Points(OfferContent content, Roster<School> schools)
    {
        var places = content.Places.Select(place => place.Coordinates).OfType<Coordinates>().ToList();
        return places.Count > 0 ? places : content.Schools.Select(school => schools.Find(school)?.Coordinates).OfType<Coordinates>();
    }

    private readonly record struct Hours(DayOfWeek Day, TimeOnly Starts, TimeOnly Ends);
}
