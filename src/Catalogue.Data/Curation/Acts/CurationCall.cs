namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// How an act is asked for. ExpectedVersion is that of the offer which the caller saw. ValidateOnly runs everything and saves nothing.
/// IdempotencyKey is the caller's own for this call, known for seven days. EmbargoUntil and EndsAt go with publishing alone: from and until
/// when the public sees it; with TakesEndAway an end that was set before is none any more.
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
