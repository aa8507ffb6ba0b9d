using System.Net;

namespace Catalogue.Api.Identity;

/// <summary>
/// Whether a request comes from a page of this server, in a browser on the same machine. Not from a page of another site (Sec-Fetch-Site,
/// Origin), not through another name that resolves to this machine (DNS rebinding: Host), and not from elsewhere through a proxy or a
/// tunnel on this machine (Forwarded).
/// </summary>
internal static class LocalOriginCheck
{
    private static readonly string[] ofProxies =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via"];

    public static bool Passes(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !ofProxies.Any(request.Headers.ContainsKey)
        && IsThisMachine(request.Host.Host)
        && IsSameOrigin(request);

    // "localhost" is never resolved by a name server (RFC 6761 §6.3); an IP address cannot be.
    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // A browser sends both with a POST, and a page cannot change either. Programs send neither; for them there is the `token` command.
    private static bool IsSameOrigin(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"], request.Headers.Origin);
        return (site.Count > 0 || origin.Count > 0)
            && (site.Count == 0 || site == "same-origin")
            && (origin.Count == 0 || origin == $"{request.Scheme}://{request.Host}");
    }
}
