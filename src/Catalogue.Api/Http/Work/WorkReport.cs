using System.Globalization;

namespace Catalogue.Api.Http.Work;

/// <summary>
/// What the client of one HTTP request is told about its share, once its operation was charged; nothing for an answer that was computed
/// for others. Source: draft-ietf-httpapi-ratelimit-headers-10, RFC 9110 §10.2.3.
/// </summary>
internal sealed class WorkReport
{
    public const string PolicyHeader = "RateLimit-Policy";
    public const string BalanceHeader = "RateLimit";

    private string? policy;
    private WorkBalance balance;

    /// <summary>After how many seconds a retry may succeed; null when it was not refused.</summary>
    public int? RetryAfter { get; set; }

    public void Set(string policyOfAll, WorkBalance balanceOfClient) => (policy, balance) = (policyOfAll, balanceOfClient);

    /// <summary>Not for an answer that a public cache may give to others.</summary>
    public void WriteTo(IHeaderDictionary headers)
    {
        if (RetryAfter is { } seconds)
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (policy is null)
            return;
        headers[PolicyHeader] = policy;
        headers[BalanceHeader] = string.Create(CultureInfo.InvariantCulture, $"\"work\";r={balance.Left};t={balance.Seconds}");
    }
}
