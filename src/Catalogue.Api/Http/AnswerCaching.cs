using System.Globalization;
using Catalogue.Api.Http.Answers;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http;

/// <summary>
/// The caching of GET answers by clients and proxies: an answer without errors may be kept for GraphQL:MaxAge, and after that as long as
/// its entity tag still matches; meanwhile, and when the server fails, caches may give it for a while. None of these times goes beyond
/// the time at which the answers change by themselves. Source: RFC 9110 §8.8.3, RFC 9111, RFC 5861.
/// </summary>
internal sealed class AnswerCaching(TransportOptions options, AnswerVersion version)
{
    private const string Varying = $"Accept, Accept-Encoding, Authorization, {RequestFactory.CostHeader}";

    // The header lasts a second.
    private volatile TimedControl? latest;

    /// <summary>Everything that answers depend on besides the request.</summary>
    public string Version => version.Now();

    /// <summary>False when the answer may depend on who asks, or also tells its cost.</summary>
    public static bool IsForEverybody(HttpRequest request) =>
        request.Headers.Authorization.Count == 0 && !request.Headers.ContainsKey(RequestFactory.CostHeader);

    /// <summary>
    /// Null for an answer that must not be cached. Computed before the answer: an answer newer than its tag is merely fetched again; an
    /// older one would be cached for too long.
    /// </summary>
    public EntityTagHeaderValue? TagOf(HttpContext context, string mediaType) =>
        IsForEverybody(context.Request) ? AnswerTag.Of(context, $"{Version} {mediaType}") : null;

    /// <summary>True when the client names the tag of the current answer: it is then sent 304.</summary>
    public bool SendsNotModified(HttpContext context, string mediaType)
    {
        var tag = TagOf(context, mediaType)!;
        if (!AnswerTag.IsHeld(context, tag))
            return false;
        Label(context, tag);
        return true;
    }

    /// <summary>
    /// Adds the caching headers to a kept answer. True when the client's `*` means it wants no answer if one exists, and was sent 304.
    /// </summary>
    public bool LabelOrSendNotModified(HttpContext context, string mediaType)
    {
        Label(context, TagOf(context, mediaType)!);
        return AnswerTag.IsAnyHeld(context);
    }

    /// <summary>The same for an answer that was computed; one that not everybody gets, or with errors, has no such headers.</summary>
    public bool LabelOrSendNotModified(HttpContext context, EntityTagHeaderValue tag, FinishedAnswer answer)
    {
        if (answer is not { IsPlain: true, IsShared: true })
            return false;
        Label(context, tag);
        return AnswerTag.IsAnyHeld(context);
    }

    private void Label(HttpContext context, EntityTagHeaderValue tag)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = Control();
        headers.Vary = Varying;

        // A cache may serve an answer stored for a program to a page of another site.
        headers.AccessControlAllowOrigin = "*";
    }

    private string Control()
    {
        if (options.MaxAge == TimeSpan.Zero)
            return "public, no-cache";
        var left = (long)version.Left().TotalSeconds;
        if (latest is { } known && known.Left == left)
            return known.Control;
        var fresh = Math.Min(left, (long)options.MaxAge.TotalSeconds);
        var control = string.Create(CultureInfo.InvariantCulture, $"public, max-age={fresh}")
            + Stale("stale-while-revalidate", options.StaleWhileRevalidate) + Stale("stale-if-error", options.StaleIfError);
        latest = new(left, control);
        return control;

        string Stale(string directive, TimeSpan time) => Math.Min(left - fresh, (long)time.TotalSeconds) is > 0 and var seconds
            ? string.Create(CultureInfo.InvariantCulture, $", {directive}={seconds}")
            : "";
    }

    private sealed record TimedControl(long Left, string Control);
}
