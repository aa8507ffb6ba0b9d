using Catalogue.GraphQL;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http;

/// <summary>
/// What a client or a proxy may keep of an answer by GET: one without errors, for so long, and then for as long as its tag is the same.
/// version tells all that answers depend on beside their address. Source: RFC 9110 §8.8.3, RFC 9111.
/// </summary>
internal sealed class AnswerCaching(TimeSpan maxAge, Func<string> version)
{
    private readonly string control = maxAge > TimeSpan.Zero ? $"public, max-age={(long)maxAge.TotalSeconds}" : "public, no-cache";

    /// <summary>
    /// Null for what is not to be kept. Taken before the answer is made: one that proves newer than its tag is asked again, the other way
    /// round would be kept too long.
    /// </summary>
    public EntityTagHeaderValue? TagOf(HttpContext context, string mediaType)
    {
        var headers = context.Request.Headers;
        return headers.ContainsKey(RequestMaking.CostHeader) || headers.Authorization.Count > 0
            ? null
            : AnswerTag.Of(context, $"{version()} {mediaType}");
    }

    /// <summary>Answers 304 when the client has what it would get.</summary>
    public bool IsKept(HttpContext context, EntityTagHeaderValue tag)
    {
        if (!AnswerTag.IsHeld(context, tag))
            return false;
        Label(context, tag);
        return true;
    }

    /// <summary>Labels an answer that may be kept. True when the client wants none as long as there is one, and was told so.</summary>
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
        headers.Vary = $"Accept, Accept-Encoding, Authorization, {RequestMaking.CostHeader}";

        // A cache may give what it kept for a program to a page of another site.
        headers.AccessControlAllowOrigin = "*";
    }
}
