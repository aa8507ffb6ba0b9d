using Catalogue.GraphQL;

namespace Catalogue.Api.Http.Work;

/// <summary>
/// Why an operation does not run now: the limit by its name in the configuration, with its figure, and after how many seconds a retry may
/// succeed, in extensions and as Retry-After.
/// </summary>
internal sealed record WorkRefusal(
    string Setting, string Limit, object Maximum, string Code, string Message, ResponseKind Kind, int RetryAfter)
{
    /// <summary>The client has spent its share of work; it may go on after RetryAfter.</summary>
    public const string RateLimited = "RATE_LIMITED";

    // A seat is free again after an operation, which takes a fraction of a second.
    private const int Soon = 5;

    public OperationAdmission Admission => OperationAdmission.Refuse(
        new GraphQLError(Message, Code) { Extensions = Figures }, Kind);

    /// <summary>The members of extensions besides the code.</summary>
    public IReadOnlyDictionary<string, object?> Figures =>
        new Dictionary<string, object?> { ["limit"] = Limit, ["maximum"] = Maximum, ["retryAfter"] = RetryAfter };

    public static WorkRefusal Spent(WorkLimits limits, WorkClient client, long seconds) => new(
        "Limits:Work:UnitsPerSecond",
        "unitsPerSecond",
        limits.UnitsPerSecond,
        RateLimited,
        $"{(client.IsSignedIn ? "You have" : "Your address has")} asked for more than {limits.UnitsPerSecond} units of work a second for a "
        + $"while: go on in {seconds} s, ask for less at a time, or keep answers for as long as they say.",
        ResponseKind.RateLimited,
        (int)Math.Min(seconds, int.MaxValue));

    public static WorkRefusal Of(QueueOutcome outcome, RequestLimits limits) => outcome switch
    {
        QueueOutcome.ClientIsFull => new(
            "Limits:Work:WaitingPerClient",
            "waitingPerClient",
            limits.Work.WaitingPerClient,
            ErrorCodes.LimitExceeded,
            $"{limits.Work.WaitingPerClient} operations of your address wait for their turn, the most that may: await some first.",
            ResponseKind.RateLimited,
            Soon),
        QueueOutcome.IsFull => new(
            "Limits:Work:Waiting",
            "waiting",
            limits.Work.Waiting,
            ErrorCodes.LimitExceeded,
            $"{limits.Work.Waiting} operations wait for their turn, the most that may: try again later.",
            ResponseKind.Overloaded,
            Soon),
        _ => new(
            "Limits:Time",
            "time",
            limits.Time.TotalSeconds,
            ErrorCodes.Timeout,
            $"The operation did not have its turn within {limits.Time.TotalSeconds} seconds, the limit: try again later.",
            ResponseKind.Overloaded,
            Soon),
    };
}
