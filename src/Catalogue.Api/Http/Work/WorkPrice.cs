namespace Catalogue.Api.Http.Work;

/// <summary>
/// Of an endpoint: the units that a request is charged before it is answered, and what else it is charged, or why nothing. Every endpoint
/// has one.
/// </summary>
internal sealed record WorkPrice(long Units, string Reason)
{
    /// <summary>GraphQL: by the cost of each operation and event.</summary>
    public static WorkPrice OfOperations { get; } = new(0, "each operation and each event by its cost");

    public static WorkPrice Nothing(string reason) => new(0, reason);

    /// <summary>For a text of this length, which may be compressed for each request: megabytes take tens of milliseconds.</summary>
    public static long OfBytes(long length) => 20 + (length / 50);

    public override string ToString() => Units > 0 ? $"{Units}: {Reason}" : Reason;
}
