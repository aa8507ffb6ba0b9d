using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http;

/// <summary>
/// The entity tag of an answer that depends on its address and on the version given alone. Weak, because an answer may be compressed or
/// not. The address is in the tag, so that a client that mixes its tags up is not told that it has what it never had. Source: RFC 9110
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

    /// <summary>Whether the client holds this very answer; then it is told so with 304, and nothing more.</summary>
    public static bool IsHeld(HttpContext context, EntityTagHeaderValue tag) =>
        Tell(context, other => other.Compare(tag, useStrongComparison: false));

    /// <summary>
    /// The same for a client that wants nothing as long as there is any answer (`*`). Asked when there is one: what is refused or not found
    /// is no answer.
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
