namespace Catalogue.Data.Reports;

/// <summary>
/// What somebody said of an offer that the public sees, and what staff did about it: nothing yet while HandledAt is null. HandledBy is a
/// subject, HandledByName for people.
/// </summary>
public sealed record Report
{
    public const int ShortestMessage = 10;
    public const int LongestMessage = 2000;

    public required Guid Id { get; init; }

    public required Guid Offer { get; init; }

    public required ProblemKind Kind { get; init; }

    public required ReportSource Source { get; init; }

    public required string Message { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? HandledAt { get; init; }

    public ReportOutcome? Outcome { get; init; }

    public string? HandledBy { get; init; }

    public string? HandledByName { get; init; }

    public string? Remark { get; init; }
}

public enum ProblemKind
{
    Wrong,

    /// <summary>It is no longer given.</summary>
    Ended,

    /// <summary>How to reach or find it is not right.</summary>
    Contact,
    Other,
}

public enum ReportSource
{
    Visitor,

    /// <summary>Whoever got a link of ours, on behalf of the organisation.</summary>
    Provider,
}

public enum ReportOutcome
{
    Mended,
    NoProblem,
}
