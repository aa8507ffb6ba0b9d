using System.Collections.Immutable;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Snapshot;

/// <summary>The dimensions of taking part: when it is, whether there is room and one can register, what it costs at most, and how far it is.</summary>
internal sealed class OfferPractice
{
    private readonly SetsByValue<Session> hours;
    private readonly SetsByValue<bool> placesLeft;
    private readonly SetsByValue<decimal> prices;
    private readonly SetsByValue<bool> free;
    private readonly SetsByValue<Coordinates> points;
    private readonly SetsByValue<bool> registering;
    private readonly SetsByValue<DateOnly> checks;
    private readonly RangeColumn registrations;
    private readonly Remembered<DateOnly, OfferSet> openOn;
    private readonly Remembered<Near, OfferSet> within;

    public OfferPractice(OfferSlots offers, Roster<School> schools)
    {
        var values = new Values(offers.Size, schools);
        registrations = new RangeColumn(offers.Size);
        foreach (var ordinal in offers.Taken.Members())
        {
            values.Add(ordinal, offers[ordinal]);
            SetRegistration(ordinal, offers[ordinal]);
        }

        (hours, placesLeft) = (values.Hours.ToSets(), values.PlacesLeft.ToSets());
        (prices, free) = (values.Prices.ToSets(), values.Free.ToSets());
        (points, registering, checks) = (values.Points.ToSets(), values.Registering.ToSets(), values.Checks.ToSets());
        (within, openOn) = Remember();
    }

    private OfferPractice(OfferPractice before, Values without, Values with, ImmutableArray<OfferChange> changes)
    {
        (hours, placesLeft) = (before.hours.Replace(without.Hours, with.Hours), before.placesLeft.Replace(without.PlacesLeft, with.PlacesLeft));
        (prices, points) = (before.prices.Replace(without.Prices, with.Prices), before.points.Replace(without.Points, with.Points));
        (registering, free) = (before.registering.Replace(without.Registering, with.Registering), before.free.Replace(without.Free, with.Free));
        checks = before.checks.Replace(without.Checks, with.Checks);
        registrations = before.registrations.Copy();
        foreach (var change in changes)
            SetRegistration(change.Ordinal, change.After);
        (within, openOn) = Remember();
    }

    /// <summary>The same after some offers changed, of schools that did not.</summary>
    public OfferPractice Next(ImmutableArray<OfferChange> changes, int size, Roster<School> schools)
    {
        var (without, with) = (new Values(size, schools), new Values(size, schools));
        foreach (var change in changes)
        {
            if (change.Before is { } was)
                without.Add(change.Ordinal, was);
            if (change.After is { } comes)
                with.Add(change.Ordinal, comes);
        }

        return new(this, without, with, changes);
    }

    /// <summary>Those with some session on one of the days, any when there are none, that has a moment in the time asked.</summary>
    public OfferSet When(ImmutableArray<DayOfWeek> days, TimeOfDay? time) => hours.Where(session =>
        (days.Length == 0 || days.Contains(session.Day)) && (time is null || time.Overlaps(session.Starts, session.Ends)));

    /// <summary>Those known to have places left, or known to be full.</summary>
    public OfferSet WithPlacesLeft(bool some) => placesLeft[some];

    /// <summary>Those with a registration that is open on the day, or is not.</summary>
    public OfferSet WithRegistration(bool open, DateOnly day) => open ? openOn.For(day) : OfferSets.Difference(registering[true], openOn.For(day));

    /// <summary>Those known to cost nothing, or known to cost something.</summary>
    public OfferSet Free(bool costsNothing) => free[costsNothing];

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
        if (filter.Free is { } costsNothing)
            asked.Add(Free(costsNothing));
        if (filter.MaxPrice is { } euro)
            asked.Add(CostingAtMost(euro));
        if (filter.Near is { } near)
            asked.Add(Within(near));
        if (filter.ReviewDueBefore is { } day)
            asked.Add(checks.Where(check => check < day));
    }

    // Every facet of one question asks the same again.
    private (Remembered<Near, OfferSet> Within, Remembered<DateOnly, OfferSet> OpenOn) Remember() => (
        new(near => points.Where(near.Reaches)),
        new(day => registrations.Overlapping(day.DayNumber, day.DayNumber, registering[true])));

    private void SetRegistration(int ordinal, Offer? offer)
    {
        if (offer?.Content.Registration is { } registration)
            registrations.Set(ordinal, registration.From?.DayNumber, registration.Deadline?.DayNumber);
        else
            registrations.Clear(ordinal);
    }

    private readonly record struct Session(DayOfWeek Day, TimeOnly Starts, TimeOnly Ends);

    private sealed class Values(int size, Roster<School> schools)
    {
        public SetsByValue<Session>.Builder Hours { get; } = new(size);

        public SetsByValue<bool>.Builder PlacesLeft { get; } = new(size);

        public SetsByValue<bool>.Builder Free { get; } = new(size);

        public SetsByValue<decimal>.Builder Prices { get; } = new(size);

        public SetsByValue<Coordinates>.Builder Points { get; } = new(size);

        public SetsByValue<bool>.Builder Registering { get; } = new(size);

        public SetsByValue<DateOnly>.Builder Checks { get; } = new(size);

        public void Add(int ordinal, Offer offer)
        {
            var content = offer.Content;
            if (offer.NextCheck is { } check)
                Checks.Add(check, ordinal);
            AddSessions(content.Schedule, ordinal);
            if (content.PlacesLeft is { } left)
                PlacesLeft.Add(left > 0, ordinal);
            if (content.CostsNothing is { } costsNothing)
                Free.Add(costsNothing, ordinal);
            if (content.CostsNothing == true)
                Prices.Add(0, ordinal);
            else if (content.Price?.Amount is { } amount)
                Prices.Add(amount, ordinal);
            AddPoints(content, ordinal);
            if (content.Registration is not null)
                Registering.Add(true, ordinal);
        }

        private void AddSessions(Schedule? schedule, int ordinal)
        {
            if (schedule is null)
                return;
            foreach (var rule in schedule.Rules)
            {
                foreach (var day in rule.Days)
                    Hours.Add(new Session(day, rule.Starts, rule.Ends), ordinal);
            }

            foreach (var session in schedule.Sessions)
                Hours.Add(new Session(session.Day.DayOfWeek, session.Starts, session.LastDay > session.Day ? TimeOnly.MinValue : session.Ends), ordinal);
        }

        // Where it is given, when that is known; else where its schools are.
        private void AddPoints(OfferContent content, int ordinal)
        {
            var isKnown = false;
            foreach (var place in content.Places)
            {
                if (place.Coordinates is not { } point)
                    continue;
                Points.Add(point, ordinal);
                isKnown = true;
            }

            if (isKnown)
                return;
            foreach (var id in content.Schools)
            {
                if (schools.Find(id)?.Coordinates is { } point)
                    Points.Add(point, ordinal);
            }
        }
    }
}
