namespace Catalogue.Data.Schedules;

/// <summary>One time that an offer takes place: on a day, from one hour until another, in Europe/Brussels.</summary>
public sealed record Occurrence(DateOnly Day, TimeOnly Starts, TimeOnly Ends)
{
    /// <summary>When it starts, in UTC.</summary>
    public DateTimeOffset Start => BrusselsTime.Moment(Day, Starts);

    /// <summary>When it ends, in UTC; never before Start, also in an hour that the clock passes over.</summary>
    public DateTimeOffset End => BrusselsTime.Moment(Day, Ends) is var end && end < Start ? Start : end;
}
