using Catalogue.GraphQL;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http;

/// <summary>
/// The caching of GET answers by clients and proxies: an answer without errors may be kept for maxAge, and after that as long as its entity
/// tag still matches. Version covers everything the answers depend on besides the address. Source: RFC 9110 §8.8.3, RFC 9111.
/// </summary>
internal sealed class AnswerCaching(TimeSpan maxAge, Func<string> version)
{
    private readonly string control = maxAge > TimeSpan.Zero ? $"public, max-age={(long)maxAge.TotalSeconds}" : "public, no-cache";

    /// <summary>
    /// Null for an answer that must not be cached. Computed before the answer: an answer newer than its tag is merely fetched again; an
    /// older one would be cached for too long.
    /// </summary>
    public EntityTagHeaderValue? TagOf(HttpContext context, string mediaType)
    {
        var headers = context.Request.Headers;
        return headers.ContainsKey(RequestFactory.CostHeader) || headers.Authorization.Count > 0
            ? null
            : AnswerTag.Of(context, $"{version()} {mediaType}");
    }

    /// <summary>Answers 304 when the client has the current answer.</summary>
    public bool IsKept(HttpContext context, EntityTagHeaderValue tag)
    {
        if (!AnswerTag.IsHeld(context, tag))
            return false;
        Label(context, tag);
        return true;
    }

    /// <summary>Adds the caching headers. True when the client's `*` means it wants no answer if one exists, and was sent 304.</summary>
    public bool IsKept(HttpContext context, EntityTagHeaderValue tag, GraphQLResponse response)
    {
        if (response is not { Kind: ResponseKind.Executed, Errors.Count: 0 })
            return false;
        Label(context, tag);
        return AnswerTag.IsAnyHeld(context);
    }

    private void Label(HttpContext context, EntityTagHeaderValue tag)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = control;
        headers.Vary = $"Accept, Accept-Encoding, Authorization, {RequestFactory.CostHeader}";

        // A cache may serve an answer stored for a program to a page of another site.
        headers.AccessControlAllowOrigin = "*";
    }
}
