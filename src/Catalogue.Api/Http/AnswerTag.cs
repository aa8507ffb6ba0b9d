using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http;

/// <summary>
/// The entity tag of an answer that depends on its address and the given version only. Weak, because the answer may be compressed or not.
/// The tag includes the address, so that a client that confuses its tags is not told to use an answer that it never had. Source: RFC 9110
/// §8.8.3, §13.1.2.
/// </summary>
internal static class AnswerTag
{
    private const int TagBytes = 12;

    public static EntityTagHeaderValue Of(HttpContext context, string version)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{version} {AddressLimit.AddressOf(context)}"));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, TagBytes))}\"", isWeak: true);
    }

    /// <summary>Whether the client has this answer; it is then sent 304.</summary>
    public static bool IsHeld(HttpContext context, EntityTagHeaderValue tag) =>
        Tell(context, other => other.Compare(tag, useStrongComparison: false));

    /// <summary>
    /// As IsHeld, for a client that wants nothing if any answer exists (`*`). Call it when there is one: a refusal or a missing page is not
    /// an answer.
    /// </summary>
    public static bool IsAnyHeld(HttpContext context) => Tell(context, other => other.Equals(EntityTagHeaderValue.Any));

    private static bool Tell(HttpContext context, Func<EntityTagHeaderValue, bool> isIt)
    {
        var held = context.Request.Headers.IfNoneMatch;
        if (held.Count == 0 || !EntityTagHeaderValue.TryParseList(held, out var tags) || !tags.Any(isIt))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
