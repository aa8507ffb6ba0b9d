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
    private readonly Remembered<Near, OfferSet> within;

    public OfferPractice(ImmutableArray<Offer> offers, Roster<School> schools)
    {
        var size = offers.Length;
        var (sessions, room) = (new SetsByValue<Hours>.Builder(size), new SetsByValue<bool>.Builder(size));
        var (amounts, places) = (new SetsByValue<decimal>.Builder(size), new SetsByValue<Coordinates>.Builder(size));
        var (registering, registrations) = (new List<int>(), new RangeColumn(size));
        for (var ordinal = 0; ordinal < size; ordinal++)
        {
            var content = offers[ordinal].Content;
            AddSessions(sessions, content.Schedule, ordinal);
            if (content.PlacesLeft is { } left)
                room.Add(left > 0, ordinal);
            if (content.Free == true)
                amounts.Add(0, ordinal);
            else if (content.Price?.Amount is { } amount)
                amounts.Add(amount, ordinal);
            AddPoints(places, content, schools, ordinal);
            if (content.Registration is not { } registration)
                continue;
            registering.Add(ordinal);
            registrations.Set(ordinal, registration.From?.DayNumber, registration.Deadline?.DayNumber);
        }

        (hours, placesLeft, prices, points) = (sessions.ToSets(), room.ToSets(), amounts.ToSets(), places.ToSets());
        withRegistration = OfferSet.FromOrdinals(size, CollectionsMarshal.AsSpan(registering));
        // Every facet of one question asks it again.
        within = new(near => points.Where(near.Reaches));
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

    public OfferSet Within(Near near) => within.For(near);

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

    private static void AddSessions(SetsByValue<Hours>.Builder sessions, Schedule? schedule, int ordinal)
    {
        if (schedule is null)
            return;
        foreach (var rule in schedule.Rules)
        {
            foreach (var day in rule.Days)
                sessions.Add(new Hours(day, rule.Starts, rule.Ends), ordinal);
        }

        foreach (var session in schedule.Sessions)
            sessions.Add(new Hours(session.Day.DayOfWeek, session.Starts, session.Ends), ordinal);
    }

    private static void AddPoints(SetsByValue<Coordinates>.Builder points, OfferContent content, Roster<School> schools, int ordinal)
    {
        var isKnown = false;
        foreach (var place in content.Places)
        {
            if (place.Coordinates is not { } point)
                continue;
            points.Add(point, ordinal);
            isKnown = true;
        }

        if (isKnown)
            return;
        foreach (var id in content.Schools)
        {
            if (schools.Find(id)?.Coordinates is { } point)
                points.Add(point, ordinal);
        }
    }

    private readonly record struct Hours(DayOfWeek Day, TimeOnly Starts, TimeOnly Ends);
}
