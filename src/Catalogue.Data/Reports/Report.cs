namespace Catalogue.Data.Reports;

/// <summary>
/// A report by someone on a public offer, and how staff handled it: HandledAt is null until then. HandledBy is a subject, HandledByName for
/// display.
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

    /// <summary>The offer has ended.</summary>
    Ended,

    /// <summary>The contact or location data are wrong.</summary>
    Contact,
    Other,
}

public enum ReportSource
{
    Visitor,

    /// <summary>Sent through one of the catalogue's links, on behalf of the organisation.</summary>
    Provider,
}

public enum ReportOutcome
{
    Mended,
    NoProblem,
}
