namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// The options of a call. ExpectedVersion is the version of the offer that the caller saw. ValidateOnly runs everything except the save.
/// IdempotencyKey is the caller's own key for this call, remembered for seven days. EmbargoUntil and EndsAt belong to publishing: from when
/// and until when the public sees the offer; TakesEndAway removes an end that was set before.
/// </summary>
public sealed record CurationCall(
    int? ExpectedVersion = null,
    bool ValidateOnly = false,
    string? IdempotencyKey = null,
    string? Remark = null,
    DateTimeOffset? EmbargoUntil = null,
    DateTimeOffset? EndsAt = null,
    bool TakesEndAway = false)
{
    public const int LongestKey = 200;
    public const int LongestRemark = 2000;
}
